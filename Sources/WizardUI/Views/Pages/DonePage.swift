extension PageView {
    var done: [Line] { lines(wizard.report?.blocks ?? []) }
}
