extension Refusal {
    package static let all = ofFiles + ofOwners + ofRuns + ofTheSystem + ofEdits

    private static let ofFiles: [Refusal] = [
        .exists, .notAFile, .tooLarge, .danglingLink, .changedMeanwhile, .hardLinked, .readOnly,
        .immutable, .mounted, .sameFile, .otherKind, .astray, .partOfChart, .nothingHere,
        .manyValues, .noServer,
    ]
    private static let ofOwners: [Refusal] = [
        .ownerNotKept, .groupNotKept, .attributeNotKept, .foreignLink, .foreignFile, .openToAll,
    ]
}

// What stands at a path, and may not be replaced.
extension Refusal {
    package static let exists = Refusal(
        "FILE-EXISTS", "Exists already: \(.files).", title: "A file exists already",
        "A new file was to be made, and one that exists is not overwritten.",
        "Choose another path, or move the file away.")

    package static let notAFile = Refusal(
        "FILE-NOT-REGULAR", "\(.file) is not a regular file.",
        "Only the content of an ordinary file can be read and replaced.",
        "Name a file, not a folder, a pipe or a device.")

    package static let tooLarge = Refusal(
        "FILE-TOO-LARGE", "\(.file) is larger than \(.limit).",
        "No real file of this kind comes near that size.", "Check that it is the right file.")

    package static let danglingLink = Refusal(
        "FILE-DANGLING", "\(.file) is a symbolic link to \(.destination), which does not exist.",
        title: "A symbolic link leads to nothing",
        "Most likely a mistake; making what it points to might put a file anywhere.",
        "Remove the link or create the file it points to: ls -l \(.file)",
        phrase: "which does not exist")

    package static let changedMeanwhile = Refusal(
        "FILE-CHANGED", "\(.file) was changed by someone else meanwhile.",
        "The file is not what it was when its change was shown.",
        "Look at what would change now, then write again.")

    package static let hardLinked = Refusal(
        "FILE-LINKED", "\(.file) has \(.count) names (hard links); replacing it would part them.",
        title: "A file has several names (hard links)",
        "Another name shares the content; it would keep the old one.",
        "See who else uses it: find / -xdev -samefile \(.file). Or write to another path and "
            + "copy the content yourself.")

    package static let readOnly = Refusal(
        "FILE-READ-ONLY", "\(.file) is read-only.", "Its owner has no write permission.",
        "Someone made it so on purpose, or a tool manages it. If it may be changed: chmod u+w "
            + "\(.file)")

    package static let immutable = Refusal(
        "FILE-IMMUTABLE", "\(.file) is marked immutable or append-only.",
        "The mark (chattr +i or +a) keeps even root from replacing the file.",
        "See lsattr \(.file); an administrator can take the mark away with chattr -i -a.")

    package static let mounted = Refusal(
        "FILE-MOUNTED", "\(.file) is mounted by itself and cannot be replaced here.",
        "Containers mount single files; what is mounted cannot be given to another file.",
        "It seems to be one file mounted into a container. Change it on the host, then "
            + "recreate the container.")

    package static let sameFile = Refusal(
        "FILE-TWICE", "\(.file) and \(.other) are one file.",
        "The one content would overwrite the other.", "Give each file a path of its own.",
        phrase: "are one file")

    package static let otherKind = Refusal(
        "FILE-OTHER-KIND", "This is \(.found), not \(.wanted).",
        title: "The file is of another kind than the deployment says",
        "Its content tells what it is. Settings in it would have no effect, or break it.",
        "Name a file of the kind that the deployment takes.", phrase: "")

    package static let astray = Refusal(
        "FILE-ASTRAY", "Nothing reads \(.found) outside of \(.wanted).",
        title: "A section stands where nothing reads it",
        "What would be written to the right place would stand beside it, and nobody could tell which "
            + "of the two is meant. Most readers refuse a file with keys that they do not know.",
        "Put it below the key that it belongs to, two columns further to the right than that.",
        phrase: "Nothing reads")

    package static let partOfChart = Refusal(
        "FILE-PARENT-CHART",
        "The chart here has OpenMetadata's for several parts, so that \(.file) may hold the values "
            + "of each.", title: "The values of several OpenMetadata servers in one file",
        "The values of each stand below its alias.",
        "Put this section into it by hand, below the one that is meant.")
}

// What is looked for in a folder.
extension Refusal {
    package static let nothingHere = Refusal(
        "FILE-NONE-HERE", "Nothing of an OpenMetadata deployment was found in \(.folder).",
        title: "No deployment was found in the folder",
        "No compose file with its server, conf/openmetadata.yaml, values of its chart or workflow "
            + "of its ingestion is there.",
        "Name the files, or run omsso in the folder of the server.")

    package static let manyValues = Refusal(
        "FILE-MANY-VALUES",
        "Several values files are here, and none is called values.yaml: \(.files).",
        title: "Several values files without an order",
        "Which of them helm is given, and in which order, stands in no file.",
        "Name them in the order that helm is given them.")

    package static let noServer = Refusal(
        "FILE-NO-SERVER", "\(.file) has services, and none of them is OpenMetadata's server.",
        title: "No service of the compose file is the server",
        "A service that is made there would have no image, and compose would refuse the file. The "
            + "server was not found in the files beside it that compose reads either.",
        "Name the compose file with the server's image, or an override beside it, such as "
            + "docker-compose.override.yml.")
}

// What others own, or may exchange.
extension Refusal {
    package static let ownerNotKept = Refusal(
        "FILE-OWNER", "\(.file) belongs to \(.owner), and you may not write a file for them.",
        title: "The file's owner cannot be kept",
        "A file that is replaced keeps its owner and group; only root may give files to others.",
        "Run omsso as the owner of the file, or as root.")

    package static let groupNotKept = Refusal(
        "FILE-GROUP",
        "\(.file) is yours, but in \(.owner), and you may not write a file for that group.",
        title: "The file's group cannot be kept",
        "A file that is replaced keeps its owner and group; only root may give files to groups "
            + "that one is not in.",
        "Give the file a group of yours: chgrp \(.wanted) \(.file) (who reads it by the old one "
            + "no longer can). Or run omsso as root.")

    package static let attributeNotKept = Refusal(
        "FILE-ATTRIBUTE", "The attribute \(.attribute) of \(.file) cannot be kept: \(.reason).",
        "An access list or another attribute of the file would be lost.",
        "Run omsso as root, or remove the attribute if it is not needed.",
        phrase: "cannot be kept")

    package static let foreignLink = Refusal(
        "FILE-LINK-FOREIGN",
        "\(.link) is a symbolic link of \(.owner); by it, \(.file) leads to \(.destination).",
        title: "Somebody else's symbolic link leads to the file",
        "Who made the link could have you change what they may not change themselves.",
        "Look at what is there; if it is the right file, name it itself: \(.destination)",
        phrase: "is a symbolic link of")

    package static let foreignFile = Refusal(
        "FILE-FOREIGN",
        "\(.file) belongs to \(.owner), in a folder where everyone may put files.",
        title: "Somebody else has put the file into a folder for all",
        "It need not be the file that it seems to be.",
        "Copy it to a folder of your own, or run omsso as its owner.")

    package static let openToAll = Refusal(
        "FILE-OPEN",
        "Everyone may write in the folder \(.folder), and so put another file in the place of "
            + "\(.file).", title: "Everyone may exchange what is in the folder",
        "The settings could be read or changed by anybody on this machine.",
        "Take that right away (chmod o-w \(.folder)), or keep the file somewhere else.",
        phrase: "and so put another file in the place of")
}
