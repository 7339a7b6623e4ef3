print("omsso")
