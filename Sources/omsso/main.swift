import Commands

Omsso.start()
