import SSOSetup

// Answers to settings. What files hold already counts where nothing is answered; they are read and
// written by the program, never by the library.
let onDisk = [".env": Array("# ours\nAUTHENTICATION_PROVIDER=basic\n".utf8)]

let answersFile = """
    version: 1
    registration:
      serverUrl: https://metadata.example.com
    credentials:
      clientId: 7f3c1a52-0b8e-4e57-9a41-5d2b6c9e8f10
      tenantId: 0c6a9b1e-52d4-4f3a-8b7c-1e2d3f4a5b6c
    target:
      path: .env
    """
var answers = SetupAnswers(yaml: Array(answersFile.utf8))
answers.set("access.adminPrincipals", to: ["ada@example.com", "grace@example.com"])
answers.set("ingestion.token", to: "env:BOT_TOKEN")

let resolution = answers.resolve { name in onDisk[name] }
for finding in resolution.findings { print(finding) }
guard let settings = resolution.settings else { fatalError("An answer is wrong.") }
print("Authority:", settings.authority)

// Settings to files, from nothing.
for file in settings.files() { print("File:", file.name) }

// Edit bytes in place.
let edits = settings.edits { name in onDisk[name] }
for refusal in edits.refusals { print(refusal) }
for edit in edits.files where edit.action == .update { print(edit.diff.joined(separator: "\n")) }

// Check bytes: here the edited file, and a workflow that somebody wrote by hand, with what may stand
// around them.
let workflow = """
    workflowConfig:
      openMetadataServerConfig:
        hostPort: https://metadata.example.com/api
        authProvider: azure
    """
let files = edits.files.prefix(1).map(\.file)
let byHand = SetupFile(name: "workflow.yaml", bytes: Array(workflow.utf8))
let findings = SetupFile.check(files + [byHand], release: "1.7") { name in onDisk[name] }
for finding in findings { print(finding) }

// Explain a text.
let (explanations, _) = SetupExplanation.find(in: "AADSTS50011: The redirect URI 'http://...'")
for explanation in explanations { print("\(explanation.code): \(explanation.title)") }
