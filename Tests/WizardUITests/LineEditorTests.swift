import Testing

@testable import WizardUI

@Suite struct LineEditorTests {
    @Test func editsWhereTheCaretStands() {
        var editor = LineEditor("hello world")
        editor.moveToStart()
        editor.moveRight()
        editor.insert("E")
        editor.deleteForward()
        #expect(editor.text == "hEllo world")
        editor.killToEnd()
        #expect(editor.text == "hE")
        editor.yank()
        #expect(editor.text == "hEllo world")
    }

    @Test(arguments: [
        ("one two", "one "), ("one two  ", "one "), ("one", ""), ("", ""), ("  ", ""),
    ])
    func erasesTheWordBeforeTheCaret(text: String, rest: String) {
        var editor = LineEditor(text)
        editor.killWord()
        #expect(editor.text == rest)
    }

    @Test func treatsWhatLooksLikeOneCharacterAsOne() {
        var editor = LineEditor("a👩‍👩‍👧é")
        editor.deleteBackward()
        #expect(editor.text == "a👩‍👩‍👧")
        editor.deleteBackward()
        #expect(editor.text == "a")
    }

    @Test func aCombiningMarkTypedLaterJoinsItsLetter() {
        var editor = LineEditor("e")
        editor.insert("\u{301}")
        #expect(editor.caret == 1)
        editor.deleteBackward()
        #expect(editor.text == "")
    }

    @Test func undoAndRedoWalkThroughEveryStep() {
        var editor = LineEditor()
        for letter in ["a", "b", "c"] { editor.insert(letter) }
        editor.undo()
        editor.undo()
        #expect(editor.text == "a")
        editor.redo()
        #expect(editor.text == "ab")
        editor.insert("x")
        editor.redo()
        #expect(editor.text == "abx")
    }

    @Test func neverLeavesTheText() {
        var editor = LineEditor("ab")
        for _ in 0..<5 { editor.moveRight() }
        editor.deleteForward()
        for _ in 0..<5 { editor.moveLeft() }
        editor.deleteBackward()
        editor.killToStart()
        #expect(editor.text == "ab")
        editor.move(to: 99)
        #expect(editor.caret == 2)
    }
}
