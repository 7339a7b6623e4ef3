private let again = "Run `omsso verify` again: it answers."

// What `omsso verify` finds on its way to Microsoft and to the server.
extension FindingKind {
    static let networkKinds = [
        netName, netRefused, netTimeout, netProxy, netPage, netBusy, netBroken, netLibrary, tlsName,
        tlsExpired, tlsCA, tlsFailed, tlsExpires, clockSkew,
    ]

    package static let netName = FindingKind(
        "NET-NAME", .error, "A host cannot be found by its name",
        "The name is misspelled, or this machine's DNS does not know it.",
        .step(
            "Check the spelling, then ask on this machine: getent hosts NAME. Where only a proxy "
                + "knows the way, set HTTPS_PROXY."), check: again)

    package static let netRefused = FindingKind(
        "NET-REFUSED", .error, "Nothing answers at an address",
        "The host is there, but no program listens at this port, or a firewall turns it away.",
        .step(
            "See whether the server runs, and at which port; --wait SECONDS waits until it is up."),
        check: again)

    package static let netTimeout = FindingKind(
        "NET-TIMEOUT", .error, "No answer came in time",
        "A firewall drops what is sent, the host is off, or it is very slow.",
        .step(
            "See whether this machine may connect there, or only by a proxy (HTTPS_PROXY); "
                + "--timeout SECONDS waits longer."), check: again)

    package static let netProxy = FindingKind(
        "NET-PROXY", .error, "A proxy does not let a request through",
        "HTTPS_PROXY names it, or it stands in the way of all connections. The server needs its way "
            + "to Microsoft as well, and Java does not read these variables.",
        .step(
            "Have the proxy admit the host, or name it in NO_PROXY. For the server itself add "
                + "-Dhttps.proxyHost= and -Dhttps.proxyPort= to OPENMETADATA_OPTS."), check: again)

    package static let netPage = FindingKind(
        "NET-PAGE", .error, "Something else answered in place of the server",
        "A page of a proxy, of a network that wants a login first, or of a sign-in in front of the "
            + "server came back, or the path is not one of the API.",
        .step(
            "Open the address in a browser to see what it is. What stands before the server has to "
                + "pass /api on, and the address must be that of OpenMetadata."), check: again)

    package static let netBusy = FindingKind(
        "NET-BUSY", .warning, "The other side cannot answer at the moment",
        "It has too much to do (429), or fails itself (5xx); this says nothing about the settings.",
        .step("Wait a minute, then try again."), check: again)

    package static let netBroken = FindingKind(
        "NET-BROKEN", .error, "An answer cannot be used",
        "The connection broke, or what came is not of the form that was asked for.",
        .step("Open the address in a browser, or with curl, to see what answers there."),
        check: again)

    package static let netLibrary = FindingKind(
        "NET-LIBRARY", .error, "A library that verify needs is not installed",
        "Every other command works without it.",
        .step("apt-get install libcurl4t64 (older releases: libcurl4) ca-certificates"),
        check: again)

    package static let tlsName = FindingKind(
        "TLS-NAME", .error, "A certificate is for another name",
        "Browsers and ingestion refuse it as well.",
        .step(
            "Use the name that the certificate is for, or get one that has this name among its "
                + "alternative names."), check: again)

    package static let tlsExpired = FindingKind(
        "TLS-EXPIRED", .error, "A certificate has ended, or is not valid yet",
        "Browsers and ingestion refuse it as well.",
        .step("Renew the certificate; see that the clock of this machine is right."), check: again)

    package static let tlsCA = FindingKind(
        "TLS-CA", .error, "A certificate is of a CA that is not known here",
        "It is of your own CA, of a proxy that reads along, or its chain is not complete.",
        .step(
            "Give the CA's file: --ca-certificate FILE. The server's Java and the ingestion need it "
                + "too. A public CA: let the server send the whole chain."), check: again)

    package static let tlsFailed = FindingKind(
        "TLS-FAILED", .error, "No TLS connection came about",
        "Often the port speaks plain http, or something in between ends the connection.",
        .step("See whether the address should begin with http://, or have another port."),
        check: again)

    package static let tlsExpires = FindingKind(
        "TLS-EXPIRES", .warning, "A certificate ends soon",
        "On that day nobody can sign in any more.", .step("Renew it, and see who should have."),
        check: again)

    package static let clockSkew = FindingKind(
        "CLOCK-SKEW", .error, "Clocks are apart",
        "A token is valid from five minutes before to an hour after it is made. A server with "
            + "another time refuses it, and people go round in circles.",
        .step("Set the clock by NTP: timedatectl set-ntp true"), check: again)
}
