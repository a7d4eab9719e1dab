<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AccessibleTimeline</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
    <message>
        <source>%1 held</source>
        <translation>%1 belegt</translation>
    </message>
    <message>
        <source>%1 spans</source>
        <translation>%1 Abschnitte</translation>
    </message>
    <message>
        <source>%1 to %2, for %3</source>
        <translation>%1 bis %2, %3 lang</translation>
    </message>
    <message>
        <source>%1 turns</source>
        <translation>%1 Züge</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>1 span</source>
        <translation>1 Abschnitt</translation>
    </message>
    <message>
        <source>1 turn</source>
        <translation>1 Zug</translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation>Legende: %1</translation>
    </message>
    <message>
        <source>Shown: %1 to %2</source>
        <translation>Zu sehen: %1 bis %2</translation>
    </message>
    <message>
        <source>blocked by %1 since %2</source>
        <translation>blockiert von %1 seit %2</translation>
    </message>
    <message>
        <source>busy for %1 of %2</source>
        <translation>beschäftigt für %1 von %2</translation>
    </message>
    <message>
        <source>calculated to end at %1</source>
        <translation>endet nach der Rechnung bei %1</translation>
    </message>
    <message>
        <source>calculated: %1</source>
        <translation>berechnet: %1</translation>
    </message>
    <message>
        <source>ended at %1</source>
        <translation>zu Ende bei %1</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>held by %1 since %2</source>
        <translation>gehalten von %1 seit %2</translation>
    </message>
    <message>
        <source>held for %1 of %2, for %3 in blocking calls</source>
        <translation>belegt für %1 von %2, davon %3 in blockierenden Aufrufen</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>measured %1, from %2 to %3</source>
        <translation>gemessen: %1, von %2 bis %3</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nichts zu tun</translation>
    </message>
    <message>
        <source>only in run %1</source>
        <translation>nur in Lauf %1</translation>
    </message>
    <message>
        <source>since %1, for %2</source>
        <translation>seit %1, %2 lang</translation>
    </message>
    <message>
        <source>started by %1</source>
        <translation>gestartet von %1</translation>
    </message>
    <message>
        <source>waiting for its timer</source>
        <translation>wartet auf seinen Timer</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Add progress from a file to mine</source>
        <translation>Fortschritt aus einer Datei zu meinem hinzufügen</translation>
    </message>
    <message>
        <source>Add progress from a file…</source>
        <translation>Fortschritt aus einer Datei hinzufügen …</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>Alle Lektionen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Copy a command that opens this place</source>
        <translation>Einen Befehl kopieren, der diese Stelle öffnet</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Find a lesson</source>
        <translation>Lektion suchen</translation>
    </message>
    <message>
        <source>Find a lesson, a variant, a command or a word of a text</source>
        <translation>Eine Lektion, eine Variante, einen Befehl oder ein Wort eines Textes suchen</translation>
    </message>
    <message>
        <source>Forget my progress: this lesson or all</source>
        <translation>Meinen Fortschritt vergessen: in dieser Lektion oder in allen</translation>
    </message>
    <message>
        <source>Forget my progress…</source>
        <translation>Meinen Fortschritt vergessen …</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>Handout…</source>
        <translation>Arbeitsblatt …</translation>
    </message>
    <message>
        <source>Hear when tasks start and end: on or off</source>
        <translation>Hören, wann Tasks starten und enden: an oder aus</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>How the timeline looks</source>
        <translation>Wie die Zeitleiste aussieht</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Leave the course: all lessons again</source>
        <translation>Den Kurs verlassen: wieder alle Lektionen</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>Normale Schrift</translation>
    </message>
    <message>
        <source>One turn back</source>
        <translation>Einen Zug zurück</translation>
    </message>
    <message>
        <source>One turn on</source>
        <translation>Einen Zug weiter</translation>
    </message>
    <message>
        <source>Open a course: lessons that a teacher has chosen</source>
        <translation>Einen Kurs öffnen: Lektionen, die jemand ausgewählt hat, der unterrichtet</translation>
    </message>
    <message>
        <source>Open a course…</source>
        <translation>Einen Kurs öffnen …</translation>
    </message>
    <message>
        <source>Open a recorded trace</source>
        <translation>Eine Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Open a trace…</source>
        <translation>Eine Aufzeichnung öffnen …</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Playhead to the start</source>
        <translation>Zeitmarke an den Anfang</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>Present the lesson to a class, full screen</source>
        <translation>Die Lektion einer Klasse vorführen, auf dem ganzen Bildschirm</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Nochmal</translation>
    </message>
    <message>
        <source>Run, pause, continue</source>
        <translation>Starten, anhalten, weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Save a worksheet to print</source>
        <translation>Ein Arbeitsblatt zum Drucken sichern</translation>
    </message>
    <message>
        <source>Save my progress as a file</source>
        <translation>Meinen Fortschritt als Datei sichern</translation>
    </message>
    <message>
        <source>Save my progress…</source>
        <translation>Meinen Fortschritt sichern …</translation>
    </message>
    <message>
        <source>Save the picture or the trace</source>
        <translation>Das Bild oder die Aufzeichnung sichern</translation>
    </message>
    <message>
        <source>Show the tour</source>
        <translation>Rundgang zeigen</translation>
    </message>
    <message>
        <source>Show what is where in the window</source>
        <translation>Zeigen, was wo im Fenster ist</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Start the run anew</source>
        <translation>Den Lauf neu starten</translation>
    </message>
    <message>
        <source>Stronger lines and colours: on or off</source>
        <translation>Kräftigere Linien und Farben: an oder aus</translation>
    </message>
    <message>
        <source>Text of normal size</source>
        <translation>Schrift in normaler Größe</translation>
    </message>
    <message>
        <source>The words and what they mean</source>
        <translation>Die Begriffe und was sie bedeuten</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>Diese Hilfe</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>What can be opened, saved and copied</source>
        <translation>Was sich öffnen, sichern und kopieren lässt</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Zug</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Ended: %1.</source>
        <translation>Zu Ende: %1.</translation>
    </message>
    <message>
        <source>Started: %1.</source>
        <translation>Gestartet: %1.</translation>
    </message>
</context>
<context>
    <name>ChipTip</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Done: a run has come to its end.</source>
        <translation>Erledigt: Ein Lauf ist bis zu seinem Ende gegangen.</translation>
    </message>
    <message>
        <source>Done: all statements are answered right, and all tasks with the sliders are done.</source>
        <translation>Erledigt: Alle Aussagen sind richtig beantwortet, alle Aufgaben mit den Reglern gelöst.</translation>
    </message>
    <message>
        <source>Done: you have built the program.</source>
        <translation>Erledigt: Du hast das Programm gebaut.</translation>
    </message>
    <message>
        <source>Done: you have made a prediction, and a run has answered it.</source>
        <translation>Erledigt: Du hast etwas vorhergesagt, und ein Lauf hat darauf geantwortet.</translation>
    </message>
    <message>
        <source>Done: you have read all sections.</source>
        <translation>Erledigt: Du hast alle Abschnitte gelesen.</translation>
    </message>
    <message>
        <source>Done: you have won the challenge.</source>
        <translation>Erledigt: Du hast die Herausforderung bestanden.</translation>
    </message>
    <message>
        <source>Not done: %1 of %2 statements are still to be answered right, and %3 of %4 tasks with the sliders to be done.</source>
        <translation>Offen: %1 von %2 Aussagen sind noch richtig zu beantworten und %3 von %4 Aufgaben mit den Reglern zu lösen.</translation>
    </message>
    <message>
        <source>Not done: build the program from its lines.</source>
        <translation>Offen: Baue das Programm aus seinen Zeilen.</translation>
    </message>
    <message>
        <source>Not done: let a run come to its end.</source>
        <translation>Offen: Lass einen Lauf bis zu seinem Ende gehen.</translation>
    </message>
    <message>
        <source>Not done: now run, to see whether you are right.</source>
        <translation>Offen: Starte jetzt, um zu sehen, ob du recht hast.</translation>
    </message>
    <message>
        <source>Not done: put the lines in order, then run.</source>
        <translation>Offen: Ordne die Zeilen, dann starte.</translation>
    </message>
    <message>
        <source>Not done: reach the goal with the sliders.</source>
        <translation>Offen: Erreiche das Ziel mit den Reglern.</translation>
    </message>
    <message>
        <source>Not done: read all sections of the text.</source>
        <translation>Noch offen: Lies alle Abschnitte des Textes.</translation>
    </message>
    <message>
        <source>Not done: say when it ends (%1), then run.</source>
        <translation>Offen: Sag, wann es endet (%1), dann starte.</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n Task</numerusform>
            <numerusform>%n Tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>%1 has no value</source>
        <translation>%1 hat keinen Wert</translation>
    </message>
    <message>
        <source>%1 is not 'key: value'; allowed keys: %2</source>
        <translation>%1 ist nicht ‚Schlüssel: Wert‘; erlaubte Schlüssel: %2</translation>
    </message>
    <message>
        <source>%1: not a text file in UTF-8</source>
        <translation>%1: keine Textdatei in UTF-8</translation>
    </message>
    <message>
        <source>%1: too large for a course; allowed: %2 KiB</source>
        <translation>%1: zu groß für einen Kurs; erlaubt: %2 KiB</translation>
    </message>
    <message>
        <source>'%1' is there twice for lesson '%2'</source>
        <translation>‚%1‘ gibt es zweimal für die Lektion ‚%2‘</translation>
    </message>
    <message>
        <source>'%1' stands before the first 'lesson'</source>
        <translation>‚%1‘ steht vor dem ersten ‚lesson‘</translation>
    </message>
    <message>
        <source>'title' is missing</source>
        <translation>‚title‘ fehlt</translation>
    </message>
    <message>
        <source>'title' is there twice</source>
        <translation>‚title‘ gibt es zweimal</translation>
    </message>
    <message>
        <source>a line is longer than %1 characters</source>
        <translation>eine Zeile ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>bad setting %1; allowed: KNOB=VALUE with one of the knobs %2</source>
        <translation>falsche Einstellung %1; erlaubt: REGLER=WERT mit einem der Regler %2</translation>
    </message>
    <message>
        <source>cannot open %1: %2</source>
        <translation>%1 lässt sich nicht öffnen: %2</translation>
    </message>
    <message>
        <source>cannot open %1: it is not a file</source>
        <translation>%1 lässt sich nicht öffnen: das ist keine Datei</translation>
    </message>
    <message>
        <source>lesson '%1' has no step '%2'</source>
        <translation>die Lektion ‚%1‘ hat keinen Schritt ‚%2‘</translation>
    </message>
    <message>
        <source>more than %1 lessons</source>
        <translation>mehr als %1 Lektionen</translation>
    </message>
    <message>
        <source>there is no 'lesson'</source>
        <translation>es gibt kein ‚lesson‘</translation>
    </message>
    <message>
        <source>unknown key %1; allowed: %2</source>
        <translation>unbekannter Schlüssel %1; erlaubt: %2</translation>
    </message>
    <message>
        <source>unknown knob %1 of lesson '%2'; allowed: %3</source>
        <translation>unbekannter Regler %1 der Lektion ‚%2‘; erlaubt: %3</translation>
    </message>
    <message>
        <source>unknown lesson %1; allowed: %2</source>
        <translation>unbekannte Lektion %1; erlaubt: %2</translation>
    </message>
    <message>
        <source>unknown step %1; allowed: %2</source>
        <translation>unbekannter Schritt %1; erlaubt: %2</translation>
    </message>
    <message>
        <source>unknown variant %1 of lesson '%2'; allowed: %3</source>
        <translation>unbekannte Variante %1 der Lektion ‚%2‘; erlaubt: %3</translation>
    </message>
</context>
<context>
    <name>CourseFile</name>
    <message>
        <source>Course (*.course *.txt);;All files (*)</source>
        <translation>Kurs (*.course *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a course</source>
        <translation>Einen Kurs öffnen</translation>
    </message>
    <message>
        <source>This course is not opened. %1</source>
        <translation>Dieser Kurs wird nicht geöffnet. %1</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>%1; next run: %2</source>
        <translation>%1; nächster Lauf: %2</translation>
    </message>
    <message>
        <source>a picture is one of: %1</source>
        <translation>ein Bild ist eines von: %1</translation>
    </message>
    <message>
        <source>calculated</source>
        <translation>berechnet</translation>
    </message>
    <message>
        <source>calculated with %1</source>
        <translation>berechnet mit %1</translation>
    </message>
    <message>
        <source>cannot draw a picture of %1x%2</source>
        <translation>ein Bild von %1x%2 lässt sich nicht zeichnen</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>measured with %1</source>
        <translation>gemessen mit %1</translation>
    </message>
</context>
<context>
    <name>Expression</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>*ready</source>
        <translation>*bereit</translation>
    </message>
    <message>
        <source>A *coroutine* that the *loop* drives, with a name and a *lane* of its own.</source>
        <translation>Eine *Coroutine*, die der *Loop* antreibt, mit einem Namen und einer eigenen *Spur*.</translation>
    </message>
    <message>
        <source>A block that *awaits* what is to be done before it and after it, however it ends.</source>
        <translation>Ein Block, der mit *await* auf das wartet, was vor ihm und nach ihm zu tun ist, wie auch immer er endet.</translation>
    </message>
    <message>
        <source>A block that ends when all *tasks* started in it have ended, and whose first error *cancels* the others.</source>
        <translation>Ein Block, der endet, wenn alle *Tasks* zu Ende sind, die in ihm gestartet wurden, und dessen erster Fehler die anderen *abbricht*.</translation>
    </message>
    <message>
        <source>A call that makes a *task* of each call it is given and waits for all their results, or for the first error.</source>
        <translation>Ein Aufruf, der aus jedem übergebenen Aufruf einen *Task* macht und auf alle Ergebnisse wartet, oder auf den ersten Fehler.</translation>
    </message>
    <message>
        <source>A clock that jumps from one moment at which something happens to the next, so that a long run is over at once.</source>
        <translation>Eine Uhr, die von einem Moment, in dem etwas geschieht, zum nächsten springt, sodass ein langer Lauf sofort vorbei ist.</translation>
    </message>
    <message>
        <source>A counter of *permits* that lets only so many *tasks* go on at a time.</source>
        <translation>Ein Zähler freier *Plätze*, der nur so viele *Tasks* zugleich weitermachen lässt.</translation>
    </message>
    <message>
        <source>A function that can *suspend* itself in the middle and go on from there later.</source>
        <translation>Eine Funktion, die sich mittendrin *unterbrechen* und später von dort weitermachen kann.</translation>
    </message>
    <message>
        <source>A function that gives its items one by one and may *await* something before each.</source>
        <translation>Eine Funktion, die ihre Elemente einzeln liefert und vor jedem mit *await* auf etwas warten darf.</translation>
    </message>
    <message>
        <source>A limit of time after which a call is *cancelled*.</source>
        <translation>Eine Frist, nach der ein Aufruf *abgebrochen* wird.</translation>
    </message>
    <message>
        <source>A line in which what came first is taken first, and in which a *task* waits if there is nothing to take.</source>
        <translation>Eine Schlange, aus der zuerst genommen wird, was zuerst kam, und an der ein *Task* wartet, wenn nichts da ist.</translation>
    </message>
    <message>
        <source>A part of a program that the system can run side by side with its other parts.</source>
        <translation>Ein Teil eines Programms, den das System neben seinen anderen Teilen laufen lassen kann.</translation>
    </message>
    <message>
        <source>A program of its own, with its own memory, that computes for another one.</source>
        <translation>Ein eigenes Programm mit eigenem Speicher, das für ein anderes rechnet.</translation>
    </message>
    <message>
        <source>A stretch of time that a *task* spends in one state, drawn as a bar.</source>
        <translation>Eine Zeitspanne, die ein *Task* in einem Zustand verbringt, als Balken gezeichnet.</translation>
    </message>
    <message>
        <source>A value of a lesson that a slider sets, such as a delay or a limit.</source>
        <translation>Ein Wert einer Lektion, der sich verschieben lässt, etwa eine Wartezeit oder eine Grenze.</translation>
    </message>
    <message>
        <source>A way to run the *loop* in which it warns of every *turn* that takes too long.</source>
        <translation>Eine Art, den *Loop* laufen zu lassen, in der er vor jedem *Zug* warnt, der zu lange dauert.</translation>
    </message>
    <message>
        <source>Able to run, and waiting only for a *turn* on the *loop*.</source>
        <translation>Könnte laufen und wartet nur noch auf einen *Zug* auf dem *Loop*.</translation>
    </message>
    <message>
        <source>GIL</source>
        <translation>GIL</translation>
    </message>
    <message>
        <source>Holding the *loop* in a call that waits or computes, so that no other *task* can run.</source>
        <translation>Den *Loop* in einem Aufruf festhalten, der wartet oder rechnet, sodass kein anderer *Task* laufen kann.</translation>
    </message>
    <message>
        <source>How long a run takes, from its start until its main *task* ends.</source>
        <translation>Wie lange ein Lauf dauert, vom Start bis sein Haupt-*Task* endet.</translation>
    </message>
    <message>
        <source>One of the ways in which the work of a lesson is written.</source>
        <translation>Eine der Arten, wie die Arbeit einer Lektion geschrieben ist.</translation>
    </message>
    <message>
        <source>Something that one *task* at a time can hold, while the others wait for it.</source>
        <translation>Etwas, das immer nur ein *Task* halten kann, während die anderen darauf warten.</translation>
    </message>
    <message>
        <source>The code of a *variant* in one language, C++ or Python.</source>
        <translation>Der Code einer *Variante* in einer Sprache, C++ oder Python.</translation>
    </message>
    <message>
        <source>The line at the moment of the run that the window shows.</source>
        <translation>Die Linie an dem Moment des Laufs, den das Fenster zeigt.</translation>
    </message>
    <message>
        <source>The line below the *loop* that beats while the loop is free and is flat while it is held.</source>
        <translation>Die Linie unter dem *Loop*, die schlägt, solange er frei ist, und flach ist, solange ihn jemand hält.</translation>
    </message>
    <message>
        <source>The part of a program that gives its *tasks* one *turn* after another and notices what they wait for.</source>
        <translation>Der Teil eines Programms, der seinen *Tasks* einen *Zug* nach dem anderen gibt und bemerkt, worauf sie warten.</translation>
    </message>
    <message>
        <source>The record of all that happened in a run.</source>
        <translation>Alles, was in einem Lauf geschehen ist, mitgeschrieben.</translation>
    </message>
    <message>
        <source>The row of one *task* in the timeline, with its *spans* from left to right.</source>
        <translation>Die Zeile eines *Task* in der Zeitleiste, mit seinen *Abschnitten* von links nach rechts.</translation>
    </message>
    <message>
        <source>The token without which no *thread* of a Python program may run Python code.</source>
        <translation>Das Zeichen, ohne das kein *Thread* eines Python-Programms Python-Code ausführen darf.</translation>
    </message>
    <message>
        <source>To ask a *task* to end, by an error that is thrown where it *awaits* something.</source>
        <translation>Einen *Task* auffordern aufzuhören, durch einen Fehler, der an dem *await* ausgelöst wird, an dem er wartet.</translation>
    </message>
    <message>
        <source>To go on only when something is done, with the *loop* free for others if that takes a wait.</source>
        <translation>Erst weitermachen, wenn etwas fertig ist; der *Loop* ist für andere frei, solange das dauert.</translation>
    </message>
    <message>
        <source>To stop at an *await* and give the *loop* back, to go on from there later.</source>
        <translation>An einem *await* anhalten und den *Loop* zurückgeben, um später von dort weiterzumachen.</translation>
    </message>
    <message>
        <source>What a *semaphore* hands out, and what has to be given back to it.</source>
        <translation>Was ein *Semaphor* vergibt und was man ihm zurückgeben muss.</translation>
    </message>
    <message>
        <source>What a *task* does from the moment it gets the *loop* until it waits or ends.</source>
        <translation>Was ein *Task* tut, von dem Moment, in dem er den *Loop* bekommt, bis er wartet oder endet.</translation>
    </message>
    <message>
        <source>What a full *queue* does to those who fill it: they wait until there is room.</source>
        <translation>Was eine volle *Queue* mit denen macht, die sie füllen: Sie warten, bis Platz ist.</translation>
    </message>
    <message>
        <source>What makes a *task* *ready* again at a certain moment.</source>
        <translation>Was einen *Task* zu einem bestimmten Zeitpunkt wieder *bereit* macht.</translation>
    </message>
    <message>
        <source>What you say beforehand that a run will do; what a run in *virtual time* finds out is called calculated.</source>
        <translation>Was ein Lauf tun wird, wie du es vorher sagst; was ein Lauf in *virtueller Zeit* herausfindet, heißt berechnet.</translation>
    </message>
    <message>
        <source>Written so that a wait does not hold up everything else.</source>
        <translation>So geschrieben, dass eine Wartezeit nicht alles andere aufhält.</translation>
    </message>
    <message>
        <source>async with</source>
        <translation>async with</translation>
    </message>
    <message>
        <source>async with, context manager</source>
        <translation>async with, Kontextmanager</translation>
    </message>
    <message>
        <source>asynchronous</source>
        <translation>asynchron</translation>
    </message>
    <message>
        <source>asynchronous, async</source>
        <translation>asynchron, asynchrone, asynchronen, asynchroner, asynchrones, async</translation>
    </message>
    <message>
        <source>await</source>
        <translation>await</translation>
    </message>
    <message>
        <source>await, awaits, awaited</source>
        <translation>await</translation>
    </message>
    <message>
        <source>back pressure</source>
        <translation>Gegendruck</translation>
    </message>
    <message>
        <source>blocking</source>
        <translation>blockieren</translation>
    </message>
    <message>
        <source>blocking, blocked</source>
        <translation>blockieren, blockiert, blockierend, blockierende, blockierenden, blockierender</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>abbrechen</translation>
    </message>
    <message>
        <source>cancel, cancels, cancelled, cancelling</source>
        <translation>abbrechen, abgebrochen, Abbruch, abbricht</translation>
    </message>
    <message>
        <source>coroutine</source>
        <translation>Coroutine</translation>
    </message>
    <message>
        <source>coroutine, coroutines</source>
        <translation>Coroutine, Coroutinen</translation>
    </message>
    <message>
        <source>debug mode</source>
        <translation>Debug-Modus</translation>
    </message>
    <message>
        <source>event loop, event loops, loop, loops</source>
        <translation>Event-Loop, Event-Loops, Loop, Loops</translation>
    </message>
    <message>
        <source>face</source>
        <translation>Fassung</translation>
    </message>
    <message>
        <source>first turn, same turn, every turn, each turn, the turn, one turn</source>
        <translation>Zug, Züge, Zügen, Zuges</translation>
    </message>
    <message>
        <source>gather</source>
        <translation>gather</translation>
    </message>
    <message>
        <source>generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>generator, generators, async for</source>
        <translation>Generator, Generatoren, Generators, async for</translation>
    </message>
    <message>
        <source>heartbeat</source>
        <translation>Herzschlag</translation>
    </message>
    <message>
        <source>knob</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>knob, knobs</source>
        <translation>Regler, Reglern</translation>
    </message>
    <message>
        <source>lane</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>lane, lanes</source>
        <translation>Spur, Spuren</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>lock, locks</source>
        <translation>Lock, Locks</translation>
    </message>
    <message>
        <source>loop</source>
        <translation>Loop</translation>
    </message>
    <message>
        <source>permit</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>permit, permits</source>
        <translation>Platz, Plätze, Plätzen</translation>
    </message>
    <message>
        <source>playhead</source>
        <translation>Zeitmarke</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>prediction, predictions, predict</source>
        <translation>Vorhersage, Vorhersagen</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>queue, queues</source>
        <translation>Queue, Queues, Warteschlange, Warteschlangen</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>semaphore</source>
        <translation>Semaphor</translation>
    </message>
    <message>
        <source>semaphore, semaphores</source>
        <translation>Semaphor, Semaphors, Semaphore</translation>
    </message>
    <message>
        <source>span</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>span, spans</source>
        <translation>Abschnitt, Abschnitte, Abschnitten</translation>
    </message>
    <message>
        <source>suspend</source>
        <translation>unterbrechen</translation>
    </message>
    <message>
        <source>suspend, suspends, suspended, suspension</source>
        <translation>unterbrechen, unterbricht, unterbrochen, Unterbrechung</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>task group</source>
        <translation>Task-Gruppe</translation>
    </message>
    <message>
        <source>task group, TaskGroup</source>
        <translation>Task-Gruppe, TaskGroup, Gruppe</translation>
    </message>
    <message>
        <source>task, tasks</source>
        <translation>Task, Tasks</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>thread, threads</source>
        <translation>Thread, Threads</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>Timeout</translation>
    </message>
    <message>
        <source>timeout, timeouts</source>
        <translation>Timeout, Timeouts, Zeitlimit</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>Timer</translation>
    </message>
    <message>
        <source>timer, timers</source>
        <translation>Timer, Timern, Timers</translation>
    </message>
    <message>
        <source>total</source>
        <translation>Gesamtdauer</translation>
    </message>
    <message>
        <source>total, totals</source>
        <translation>Gesamtdauer</translation>
    </message>
    <message>
        <source>trace</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>trace, traces</source>
        <translation>Aufzeichnung, Aufzeichnungen</translation>
    </message>
    <message>
        <source>turn</source>
        <translation>Zug</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>variant, variants</source>
        <translation>Variante, Varianten</translation>
    </message>
    <message>
        <source>virtual time</source>
        <translation>virtuelle Zeit</translation>
    </message>
    <message>
        <source>virtual time, virtual</source>
        <translation>virtuelle Zeit, virtueller Zeit, virtuellen Zeit, virtuell</translation>
    </message>
    <message>
        <source>worker process</source>
        <translation>Worker-Prozess</translation>
    </message>
    <message>
        <source>worker process, worker processes, process, processes</source>
        <translation>Worker-Prozess, Worker-Prozesse, Worker-Prozessen, Prozess, Prozesse, Prozessen</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 never ends.</source>
        <translation>%1 endet nie.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 prints:</source>
        <translation>%1 gibt aus:</translation>
    </message>
    <message>
        <source>%1 takes %2.</source>
        <translation>%1 dauert %2.</translation>
    </message>
    <message>
        <source>%1 – %2 goes on</source>
        <translation>%1 – %2, Fortsetzung</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, C++</source>
        <translation>%1, C++</translation>
    </message>
    <message>
        <source>%1, Python</source>
        <translation>%1, Python</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: handout</source>
        <translation>%1: Arbeitsblatt</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>After the run</source>
        <translation>Nach dem Lauf</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Lösungen</translation>
    </message>
    <message>
        <source>Before the run</source>
        <translation>Vor dem Lauf</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Draw into each row when the task runs, when it waits, and when it holds the loop.</source>
        <translation>Zeichne in jede Zeile ein, wann der Task läuft, wann er wartet und wann er den Loop festhält.</translation>
    </message>
    <message>
        <source>False: %1.</source>
        <translation>Falsch: %1.</translation>
    </message>
    <message>
        <source>For example %1: %2.</source>
        <translation>Zum Beispiel %1: %2.</translation>
    </message>
    <message>
        <source>Hint %1: %2</source>
        <translation>Tipp %1: %2</translation>
    </message>
    <message>
        <source>I predicted</source>
        <translation>Meine Vorhersage</translation>
    </message>
    <message>
        <source>It is so already: %1.</source>
        <translation>Es ist schon so: %1.</translation>
    </message>
    <message>
        <source>Move the sliders</source>
        <translation>Bewege die Regler</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>No values were found.</source>
        <translation>Es wurden keine Werte gefunden.</translation>
    </message>
    <message>
        <source>Number the lines in the order in which %1 prints them.</source>
        <translation>Nummeriere die Zeilen in der Reihenfolge, in der „%1“ sie ausgibt.</translation>
    </message>
    <message>
        <source>Number these lines in the order in which %1 prints them. Others are left out.</source>
        <translation>Nummeriere diese Zeilen in der Reihenfolge, in der „%1“ sie ausgibt. Andere sind ausgelassen.</translation>
    </message>
    <message>
        <source>Number these lines so that they make the main function. One of them is wrong: cross it out.</source>
        <translation>Nummeriere diese Zeilen so, dass sie die Hauptfunktion ergeben. Eine davon ist falsch: Streiche sie durch.</translation>
    </message>
    <message>
        <source>Of these lines %1 prints first to last:</source>
        <translation>Von diesen Zeilen gibt „%1“ der Reihe nach aus:</translation>
    </message>
    <message>
        <source>Off by</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Open the lesson with the same values, and run it:</source>
        <translation>Öffne die Lektion mit denselben Werten und starte sie:</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>The run took</source>
        <translation>Der Lauf dauerte</translation>
    </message>
    <message>
        <source>True or false, with the values as they stand?</source>
        <translation>Wahr oder falsch, mit den Werten, wie sie sind?</translation>
    </message>
    <message>
        <source>True: %1.</source>
        <translation>Wahr: %1.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>What a wrong number may come from</source>
        <translation>Woher eine falsche Zahl kommen kann</translation>
    </message>
    <message>
        <source>Where in the timeline do you see it, and why is it so?</source>
        <translation>Wo in der Zeitleiste siehst du es, und warum ist es so?</translation>
    </message>
    <message>
        <source>Which lines came in another place than you said?</source>
        <translation>Welche Zeilen kamen an anderer Stelle, als du gesagt hast?</translation>
    </message>
    <message>
        <source>With these values: %1.</source>
        <translation>Mit diesen Werten: %1.</translation>
    </message>
    <message>
        <source>Wrong: %1</source>
        <translation>Falsch: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more tasks</source>
        <translation>
            <numerusform>und %n weiterer Task</numerusform>
            <numerusform>und %n weitere Tasks</numerusform>
        </translation>
    </message>
    <message>
        <source>cannot draw the pages</source>
        <translation>die Seiten lassen sich nicht zeichnen</translation>
    </message>
    <message>
        <source>false</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>takes</source>
        <translation>dauert</translation>
    </message>
    <message>
        <source>true</source>
        <translation>wahr</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>%1 ends without a begin</source>
        <translation>%1 Enden ohne Anfang</translation>
    </message>
    <message>
        <source>%1 events are left out: %2</source>
        <translation>%1 Ereignisse fehlen: %2</translation>
    </message>
    <message>
        <source>%1 in calls too deep</source>
        <translation>%1 in zu tiefen Aufrufen</translation>
    </message>
    <message>
        <source>%1 in contradiction to others</source>
        <translation>%1 im Widerspruch zu anderen</translation>
    </message>
    <message>
        <source>%1 in lanes too many</source>
        <translation>%1 in zu vielen Spuren</translation>
    </message>
    <message>
        <source>%1 not an event</source>
        <translation>%1 kein Ereignis</translation>
    </message>
    <message>
        <source>%1 of an unknown kind</source>
        <translation>%1 von unbekannter Art</translation>
    </message>
    <message>
        <source>%1 of counters</source>
        <translation>%1 von Zählern</translation>
    </message>
    <message>
        <source>%1 without a usable time</source>
        <translation>%1 ohne brauchbare Zeit</translation>
    </message>
    <message>
        <source>1 event is left out: %2</source>
        <translation>1 Ereignis fehlt: %2</translation>
    </message>
    <message>
        <source>a number is too large, at byte %1</source>
        <translation>eine Zahl ist zu groß, bei Byte %1</translation>
    </message>
    <message>
        <source>a task or a resource is missing</source>
        <translation>ein Task oder eine Ressource fehlt</translation>
    </message>
    <message>
        <source>a text of more than %1 bytes ends at byte %2</source>
        <translation>ein Text von mehr als %1 Bytes endet bei Byte %2</translation>
    </message>
    <message>
        <source>async</source>
        <translation>async</translation>
    </message>
    <message>
        <source>cut off: it ends in the middle, at byte %1</source>
        <translation>abgeschnitten: sie endet mittendrin, bei Byte %1</translation>
    </message>
    <message>
        <source>it holds no events</source>
        <translation>sie enthält keine Ereignisse</translation>
    </message>
    <message>
        <source>it holds no events that can be shown</source>
        <translation>sie enthält keine Ereignisse, die sich zeigen lassen</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>das ist ein Ordner</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>das ist keine Datei</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>Ebene %1</translation>
    </message>
    <message>
        <source>lists of more than %1 numbers in one event, at byte %2</source>
        <translation>Listen mit mehr als %1 Zahlen in einem Ereignis, bei Byte %2</translation>
    </message>
    <message>
        <source>marks</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>more than %1 bytes of different texts</source>
        <translation>mehr als %1 Bytes verschiedener Texte</translation>
    </message>
    <message>
        <source>more than %1 events</source>
        <translation>mehr als %1 Ereignisse</translation>
    </message>
    <message>
        <source>more than %1 lists and objects inside each other, at byte %2</source>
        <translation>mehr als %1 Listen und Objekte ineinander, bei Byte %2</translation>
    </message>
    <message>
        <source>no trace: it has no list traceEvents</source>
        <translation>keine Aufzeichnung: sie hat keine Liste traceEvents</translation>
    </message>
    <message>
        <source>no trace: neither a list nor an object</source>
        <translation>keine Aufzeichnung: weder eine Liste noch ein Objekt</translation>
    </message>
    <message>
        <source>not JSON, wrong at byte %1</source>
        <translation>kein JSON, Fehler bei Byte %1</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>thread %1</source>
        <translation>Thread %1</translation>
    </message>
    <message>
        <source>traceEvents is not a list, at byte %1</source>
        <translation>traceEvents ist keine Liste, bei Byte %1</translation>
    </message>
</context>
<context>
    <name>KeyGroup</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weitere</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
</context>
<context>
    <name>Knob</name>
    <message>
        <source>%1 to %2 s</source>
        <translation>%1 bis %2 s</translation>
    </message>
    <message>
        <source>%1 to %2, whole</source>
        <translation>%1 bis %2, ganzzahlig</translation>
    </message>
    <message>
        <source>bad value '%1' for knob '%2'; allowed: %3</source>
        <translation>falscher Wert ‚%1‘ für den Regler ‚%2‘; erlaubt: %3</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>on or off</source>
        <translation>an oder aus</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>eines von: %1</translation>
    </message>
</context>
<context>
    <name>KnobControl</name>
    <message>
        <source>%1. Arrow keys move it, or type a number. Double click: back to %2</source>
        <translation>%1. Pfeiltasten bewegen ihn, oder tippe eine Zahl. Doppelklick: zurück zu %2</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>LanguageActions</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>For real</source>
        <translation>In echt</translation>
    </message>
    <message>
        <source>Keep control</source>
        <translation>Die Kontrolle behalten</translation>
    </message>
    <message>
        <source>Leave the loop</source>
        <translation>Den Loop verlassen</translation>
    </message>
    <message>
        <source>Run together</source>
        <translation>Zusammen laufen</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Ströme</translation>
    </message>
    <message>
        <source>Wait without blocking</source>
        <translation>Warten ohne Blockieren</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>C++ line %1</source>
        <translation>C++-Zeile %1</translation>
    </message>
    <message>
        <source>Python line %1</source>
        <translation>Python-Zeile %1</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n tasks</source>
        <translation>
            <numerusform>%1 hat %n Tasks</numerusform>
            <numerusform>%1 hat %n Tasks</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no task under way</source>
        <translation>%1 hat keinen Task in Arbeit</translation>
    </message>
    <message>
        <source>%1 has one task</source>
        <translation>%1 hat einen Task</translation>
    </message>
    <message>
        <source>%1 has one task under way at a time</source>
        <translation>%1 hat immer nur einen Task in Arbeit</translation>
    </message>
    <message numerus="yes">
        <source>%1 has up to %n tasks under way at once</source>
        <translation>
            <numerusform>%1 hat bis zu %n Tasks zugleich in Arbeit</numerusform>
            <numerusform>%1 hat bis zu %n Tasks zugleich in Arbeit</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 never ends</source>
        <translation>%1 endet nie</translation>
    </message>
    <message>
        <source>%1 never prints “%2”</source>
        <translation>%1 gibt nie „%2“ aus</translation>
    </message>
    <message numerus="yes">
        <source>%1 prints %n lines</source>
        <translation>
            <numerusform>%1 gibt %n Zeilen aus</numerusform>
            <numerusform>%1 gibt %n Zeilen aus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 prints nothing</source>
        <translation>%1 gibt nichts aus</translation>
    </message>
    <message>
        <source>%1 prints one line</source>
        <translation>%1 gibt eine Zeile aus</translation>
    </message>
    <message numerus="yes">
        <source>%1 prints “%2” %n times</source>
        <translation>
            <numerusform>%1 gibt „%2“ %n-mal aus</numerusform>
            <numerusform>%1 gibt „%2“ %n-mal aus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 prints “%2” once</source>
        <translation>%1 gibt „%2“ einmal aus</translation>
    </message>
    <message>
        <source>%1 takes %3</source>
        <translation>%1 dauert %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 uses %n threads or processes</source>
        <translation>
            <numerusform>%1 braucht %n Threads oder Prozesse</numerusform>
            <numerusform>%1 braucht %n Threads oder Prozesse</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 uses no thread and no process</source>
        <translation>%1 braucht keinen Thread und keinen Prozess</translation>
    </message>
    <message>
        <source>%1 uses one thread or process</source>
        <translation>%1 braucht einen Thread oder Prozess</translation>
    </message>
    <message>
        <source>%2 never ends in %1</source>
        <translation>%2 endet in %1 nie</translation>
    </message>
    <message>
        <source>%2 of %1 ends at %3</source>
        <translation>%2 von %1 endet bei %3</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks of %1 are cancelled</source>
        <translation>
            <numerusform>%n Tasks von %1 werden abgebrochen</numerusform>
            <numerusform>%n Tasks von %1 werden abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks of %1 fail</source>
        <translation>
            <numerusform>%n Tasks von %1 scheitern</numerusform>
            <numerusform>%n Tasks von %1 scheitern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks of %1 finish</source>
        <translation>
            <numerusform>%n Tasks von %1 werden fertig</numerusform>
            <numerusform>%n Tasks von %1 werden fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>a task of %1 is ready for up to %3</source>
        <translation>ein Task von %1 ist bis zu %3 bereit</translation>
    </message>
    <message>
        <source>in %1 at most one item is queued</source>
        <translation>in %1 steht höchstens ein Eintrag in der Queue</translation>
    </message>
    <message>
        <source>in %1 no permit is held</source>
        <translation>in %1 ist kein Platz belegt</translation>
    </message>
    <message>
        <source>in %1 nothing is queued</source>
        <translation>in %1 steht nichts in der Queue</translation>
    </message>
    <message>
        <source>in %1 one permit is held at a time</source>
        <translation>in %1 ist immer nur ein Platz belegt</translation>
    </message>
    <message numerus="yes">
        <source>in %1 up to %n items are queued at once</source>
        <translation>
            <numerusform>in %1 stehen bis zu %n Einträge zugleich in der Queue</numerusform>
            <numerusform>in %1 stehen bis zu %n Einträge zugleich in der Queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %1 up to %n permits are held at once</source>
        <translation>
            <numerusform>in %1 sind bis zu %n Plätze zugleich belegt</numerusform>
            <numerusform>in %1 sind bis zu %n Plätze zugleich belegt</numerusform>
        </translation>
    </message>
    <message>
        <source>no task of %1 fails</source>
        <translation>kein Task von %1 scheitert</translation>
    </message>
    <message>
        <source>no task of %1 finishes</source>
        <translation>kein Task von %1 wird fertig</translation>
    </message>
    <message>
        <source>no task of %1 is cancelled</source>
        <translation>kein Task von %1 wird abgebrochen</translation>
    </message>
    <message>
        <source>one task of %1 fails</source>
        <translation>ein Task von %1 scheitert</translation>
    </message>
    <message>
        <source>one task of %1 finishes</source>
        <translation>ein Task von %1 wird fertig</translation>
    </message>
    <message>
        <source>one task of %1 is cancelled</source>
        <translation>ein Task von %1 wird abgebrochen</translation>
    </message>
    <message>
        <source>the loop of %1 is blocked for %3</source>
        <translation>der Loop von %1 ist %3 blockiert</translation>
    </message>
    <message numerus="yes">
        <source>there are %n warnings in %1</source>
        <translation>
            <numerusform>in %1 gibt es %n Warnungen</numerusform>
            <numerusform>in %1 gibt es %n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no warning in %1</source>
        <translation>in %1 gibt es keine Warnung</translation>
    </message>
    <message>
        <source>there is one warning in %1</source>
        <translation>in %1 gibt es eine Warnung</translation>
    </message>
    <message>
        <source>“%2” first comes at %3 in %1</source>
        <translation>„%2“ kommt in %1 zuerst bei %3</translation>
    </message>
    <message>
        <source>“%2” last comes at %3 in %1</source>
        <translation>„%2“ kommt in %1 zuletzt bei %3</translation>
    </message>
    <message>
        <source>“%2” never comes in %1</source>
        <translation>„%2“ kommt in %1 nie</translation>
    </message>
</context>
<context>
    <name>Poll</name>
    <message>
        <source>False</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>It never ends</source>
        <translation>Er endet nie</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Wahr</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>it holds no progress of Overlap</source>
        <translation>sie enthält keinen Fortschritt von Overlap</translation>
    </message>
    <message>
        <source>it is damaged at '%1'</source>
        <translation>sie ist bei ‚%1‘ beschädigt</translation>
    </message>
    <message>
        <source>it is damaged at byte %1: %2</source>
        <translation>sie ist bei Byte %1 beschädigt: %2</translation>
    </message>
    <message>
        <source>it is from a newer version of Overlap</source>
        <translation>sie ist von einer neueren Version von Overlap</translation>
    </message>
    <message>
        <source>it is larger than any progress</source>
        <translation>sie ist größer, als ein Fortschritt sein kann</translation>
    </message>
</context>
<context>
    <name>ProgressFile</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Add progress from a file</source>
        <translation>Fortschritt aus einer Datei hinzufügen</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>Alle Lektionen</translation>
    </message>
    <message>
        <source>Forget my progress</source>
        <translation>Meinen Fortschritt vergessen</translation>
    </message>
    <message>
        <source>In the lesson %1 you have reached nothing yet.</source>
        <translation>In der Lektion %1 hast du noch nichts erreicht.</translation>
    </message>
    <message>
        <source>In the lesson %1 you have reached: %2.</source>
        <translation>In der Lektion %1 hast du erreicht: %2.</translation>
    </message>
    <message>
        <source>Lessons done in all: %1, begun: %2.</source>
        <translation>Lektionen insgesamt erledigt: %1, begonnen: %2.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Only a file that you have saved brings it back.</source>
        <translation>Nur eine Datei, die du gesichert hast, bringt ihn zurück.</translation>
    </message>
    <message>
        <source>Progress (*.json)</source>
        <translation>Fortschritt (*.json)</translation>
    </message>
    <message>
        <source>Save my progress</source>
        <translation>Meinen Fortschritt sichern</translation>
    </message>
    <message>
        <source>This lesson</source>
        <translation>Diese Lektion</translation>
    </message>
    <message>
        <source>What is to be forgotten?</source>
        <translation>Was soll vergessen werden?</translation>
    </message>
</context>
<context>
    <name>Puzzle</name>
    <message>
        <source>%1 Both take %2.</source>
        <translation>%1 Beide brauchen %2.</translation>
    </message>
    <message>
        <source>It fails: %1.</source>
        <translation>Es schlägt fehl: %1.</translation>
    </message>
    <message>
        <source>It runs, but also prints “%1” at %2; %3 does not.</source>
        <translation>Es läuft, gibt aber bei %2 auch „%1“ aus; „%3“ tut das nicht.</translation>
    </message>
    <message>
        <source>It runs, but does not print “%1”; %2 does at %3.</source>
        <translation>Es läuft, gibt aber „%1“ nicht aus; „%2“ tut das bei %3.</translation>
    </message>
    <message>
        <source>It runs, but not as %1 does. Look at the timeline.</source>
        <translation>Es läuft, aber nicht wie „%1“. Sieh dir die Zeitleiste an.</translation>
    </message>
    <message>
        <source>It runs, but prints “%1” at %2; %3 prints it at %4.</source>
        <translation>Es läuft, gibt aber „%1“ bei %2 aus; „%3“ gibt es bei %4 aus.</translation>
    </message>
    <message>
        <source>It runs, but prints “%1” where %2 prints “%3”.</source>
        <translation>Es läuft, gibt aber „%1“ aus, wo „%2“ „%3“ ausgibt.</translation>
    </message>
    <message>
        <source>It runs, but takes %1; %2 takes %3.</source>
        <translation>Es läuft, braucht aber %1; „%2“ braucht %3.</translation>
    </message>
    <message>
        <source>Solved: it prints the same lines at the same times as %1, and takes %2 as %1 does.</source>
        <translation>Gelöst: Es gibt dieselben Zeilen zu denselben Zeiten aus wie „%1“ und braucht auch %2.</translation>
    </message>
    <message>
        <source>Solved: it prints the same lines at the same times as %1.</source>
        <translation>Gelöst: Es gibt dieselben Zeilen zu denselben Zeiten aus wie „%1“.</translation>
    </message>
    <message>
        <source>Warning: %1.</source>
        <translation>Warnung: %1.</translation>
    </message>
    <message>
        <source>line %1 belongs to nothing above it</source>
        <translation>Zeile %1 gehört zu nichts, was darüber steht</translation>
    </message>
    <message>
        <source>line %1 is indented too far</source>
        <translation>Zeile %1 ist zu weit eingerückt</translation>
    </message>
    <message>
        <source>nothing is indented below line %1</source>
        <translation>unter Zeile %1 ist nichts eingerückt</translation>
    </message>
    <message>
        <source>the try in line %1 has no except</source>
        <translation>das try in Zeile %1 hat kein except</translation>
    </message>
    <message>
        <source>there is no line</source>
        <translation>es gibt keine Zeile</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Höher</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Niedriger</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Wieder&amp;holen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Rücktaste</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Bild ab</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Bild auf</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>Slide</name>
    <message>
        <source>%1  ·  page %2 of %3</source>
        <translation>%1  ·  Seite %2 von %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: how many seconds?</source>
        <translation>%1: wie viele Sekunden?</translation>
    </message>
    <message>
        <source>%1: who has said %2</source>
        <translation>%1: Wer hat %2 gesagt?</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>Geschafft: %1.</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Nächste Lektion</translation>
    </message>
    <message>
        <source>Now: %1.</source>
        <translation>Jetzt: %1.</translation>
    </message>
    <message>
        <source>One of these lines is wrong. In which order do the others stand?</source>
        <translation>Eine dieser Zeilen ist falsch. In welcher Reihenfolge stehen die anderen?</translation>
    </message>
    <message>
        <source>The end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>The run prints: %1</source>
        <translation>Der Lauf gibt aus: %1</translation>
    </message>
    <message>
        <source>This order does what it should.</source>
        <translation>Diese Reihenfolge tut, was sie soll.</translation>
    </message>
    <message>
        <source>True or false?</source>
        <translation>Wahr oder falsch?</translation>
    </message>
    <message>
        <source>Which line came next?</source>
        <translation>Welche Zeile kam danach?</translation>
    </message>
    <message>
        <source>Which line comes next?</source>
        <translation>Welche Zeile kommt danach?</translation>
    </message>
    <message>
        <source>Who has said: %1</source>
        <translation>Wer gesagt hat: %1</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Challenge</source>
        <translation>Herausforderung</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Verändern</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Verstehen</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>Put in order</source>
        <translation>Ordnen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <translation>%1 (Zeile %2)</translation>
    </message>
    <message>
        <source>%1 All else goes on meanwhile.</source>
        <translation>%1 Alles andere geht derweil weiter.</translation>
    </message>
    <message>
        <source>%1 after %2</source>
        <translation>%1 nach %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 bei %2: %3</translation>
    </message>
    <message>
        <source>%1 block the loop %3, for %2</source>
        <translation>%1 blockieren den Loop %3, %2</translation>
    </message>
    <message>
        <source>%1 blocks the loop for %2</source>
        <translation>%1 blockiert den Loop %2</translation>
    </message>
    <message>
        <source>%1 blocks the loop.</source>
        <translation>%1 blockiert den Loop.</translation>
    </message>
    <message>
        <source>%1 blocks the loop: nothing else can run.</source>
        <translation>%1 blockiert den Loop: Sonst kann nichts laufen.</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 cancels it at %2.</source>
        <translation>%1 bricht ihn bei %2 ab.</translation>
    </message>
    <message>
        <source>%1 computes for it.</source>
        <translation>%1 rechnet für ihn.</translation>
    </message>
    <message>
        <source>%1 could compute for it, but %2 holds the GIL.</source>
        <translation>%1 könnte für ihn rechnen, aber %2 hält den GIL.</translation>
    </message>
    <message>
        <source>%1 does that at %2.</source>
        <translation>%1 tut das bei %2.</translation>
    </message>
    <message>
        <source>%1 ends at %2.</source>
        <translation>%1 endet bei %2.</translation>
    </message>
    <message>
        <source>%1 ends the wait at %2.</source>
        <translation>%1 beendet das Warten bei %2.</translation>
    </message>
    <message>
        <source>%1 has its turn.</source>
        <translation>%1 ist am Zug.</translation>
    </message>
    <message>
        <source>%1 has work in a thread for %2</source>
        <translation>%1 hat %2 lang Arbeit in einem Thread</translation>
    </message>
    <message>
        <source>%1 have work in a thread %3, for %2</source>
        <translation>%1 haben %3 Arbeit in einem Thread, %2</translation>
    </message>
    <message>
        <source>%1 hold it.</source>
        <translation>%1 halten ihn.</translation>
    </message>
    <message>
        <source>%1 hold it; %2 is the first to give it back, at %3.</source>
        <translation>%1 halten ihn; %2 gibt ihn als erster zurück, bei %3.</translation>
    </message>
    <message>
        <source>%1 holds it and gives it back at %2.</source>
        <translation>%1 hält ihn und gibt ihn bei %2 zurück.</translation>
    </message>
    <message>
        <source>%1 holds it.</source>
        <translation>%1 hält ihn.</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>zusammen %1</translation>
    </message>
    <message>
        <source>%1 is %2 sooner than %3</source>
        <translation>%1 ist %2 früher fertig als %3</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>%1 is done with the last at %2.</source>
        <translation>%1 ist bei %2 mit dem letzten fertig.</translation>
    </message>
    <message>
        <source>%1 is in a blocking call for it, which holds up nobody else.</source>
        <translation>%1 ist für ihn in einem blockierenden Aufruf, der sonst niemanden aufhält.</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 ist bereit.</translation>
    </message>
    <message>
        <source>%1 is starting.</source>
        <translation>%1 startet gerade.</translation>
    </message>
    <message>
        <source>%1 is the last, at %2.</source>
        <translation>%1 ist der letzte, bei %2.</translation>
    </message>
    <message>
        <source>%1 items</source>
        <translation>%1 Elemente</translation>
    </message>
    <message>
        <source>%1 more without a row</source>
        <translation>%1 weitere ohne Zeile</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 puts one in at %2.</source>
        <translation>%1 legt bei %2 eines hinein.</translation>
    </message>
    <message>
        <source>%1 run %3, for %2</source>
        <translation>%1 laufen %3, %2</translation>
    </message>
    <message>
        <source>%1 runs for %2</source>
        <translation>%1 läuft %2</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 gespart</translation>
    </message>
    <message>
        <source>%1 takes an item out at %2.</source>
        <translation>%1 nimmt bei %2 ein Element heraus.</translation>
    </message>
    <message>
        <source>%1 times, %2 in all</source>
        <translation>%1-mal, zusammen %2</translation>
    </message>
    <message>
        <source>%1 to %2, for %3</source>
        <translation>%1 bis %2, %3 lang</translation>
    </message>
    <message>
        <source>%1 wait %3, for %2</source>
        <translation>%1 warten %3, %2</translation>
    </message>
    <message>
        <source>%1 wait for the network %3, for %2</source>
        <translation>%1 warten %3 auf das Netz, %2</translation>
    </message>
    <message>
        <source>%1 wait for their processes %3, for %2</source>
        <translation>%1 warten %3 auf ihre Prozesse, %2</translation>
    </message>
    <message>
        <source>%1 waits for %2</source>
        <translation>%1 wartet %2</translation>
    </message>
    <message>
        <source>%1 waits for its own timer: %2 left.</source>
        <translation>%1 wartet auf den eigenen Timer: noch %2.</translation>
    </message>
    <message>
        <source>%1 waits for its process for %2</source>
        <translation>%1 wartet %2 auf seinen Prozess</translation>
    </message>
    <message>
        <source>%1 waits for the GIL.</source>
        <translation>%1 wartet auf den GIL.</translation>
    </message>
    <message>
        <source>%1 waits for the network for %2</source>
        <translation>%1 wartet %2 auf das Netz</translation>
    </message>
    <message>
        <source>%1 · %2×</source>
        <translation>%1 · %2×</translation>
    </message>
    <message>
        <source>%1 · %2× sooner</source>
        <translation>%1 · %2× schneller</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 × %2: each is used by one task only, so nobody waits</source>
        <translation>%1 × %2: Jedes benutzt nur ein Task, also wartet niemand</translation>
    </message>
    <message>
        <source>%1, but it went on</source>
        <translation>%1, aber er lief weiter</translation>
    </message>
    <message>
        <source>%1, ended %2 later</source>
        <translation>%1, zu Ende %2 später</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, für %2</translation>
    </message>
    <message>
        <source>%1, not over yet</source>
        <translation>%1, noch nicht zu Ende</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 held, by %3</source>
        <translation>%1: %2 belegt, von %3</translation>
    </message>
    <message>
        <source>%1: free</source>
        <translation>%1: frei</translation>
    </message>
    <message>
        <source>%1: nothing to do</source>
        <translation>%1: nichts zu tun</translation>
    </message>
    <message>
        <source>%1nd</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1rd</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1st</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1th</source>
        <translation>%1.</translation>
    </message>
    <message numerus="yes">
        <source>%n in the queue</source>
        <translation>
            <numerusform>%n in der Schlange</numerusform>
            <numerusform>%n in der Schlange</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting: %1</source>
        <translation>
            <numerusform>%n wartet: %1</numerusform>
            <numerusform>%n warten: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, dann: </translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 Element</translation>
    </message>
    <message>
        <source>; in between </source>
        <translation>; dazwischen: </translation>
    </message>
    <message>
        <source>But the loop is held by %1 %2 until %3, so it will be late.</source>
        <translation>Aber %1 hält den Loop %2 bis %3, also wird er zu spät kommen.</translation>
    </message>
    <message>
        <source>Click here or press L to see what is what.</source>
        <translation>Klicke hier oder drücke L, um zu sehen, was was ist.</translation>
    </message>
    <message>
        <source>Created %1 ago, not started yet: %2 has its turn.</source>
        <translation>Vor %1 erzeugt, noch nicht gestartet: %2 ist am Zug.</translation>
    </message>
    <message>
        <source>Created %1 ago, not started yet: the loop is between two turns.</source>
        <translation>Vor %1 erzeugt, noch nicht gestartet: Der Loop ist zwischen zwei Zügen.</translation>
    </message>
    <message>
        <source>Created %1 ago, not started yet: the loop is held by %2 %3.</source>
        <translation>Vor %1 erzeugt, noch nicht gestartet: %2 hält den Loop %3.</translation>
    </message>
    <message>
        <source>GIL</source>
        <translation>GIL</translation>
    </message>
    <message>
        <source>GIL: %1</source>
        <translation>GIL: %1</translation>
    </message>
    <message>
        <source>I/O</source>
        <translation>E/A</translation>
    </message>
    <message>
        <source>It could compute, but another thread holds the GIL.</source>
        <translation>Er könnte rechnen, aber ein anderer Thread hält den GIL.</translation>
    </message>
    <message>
        <source>It does not exist yet: %1 creates it at %2.</source>
        <translation>Noch gibt es ihn nicht: %1 erzeugt ihn bei %2.</translation>
    </message>
    <message>
        <source>It does not exist yet: it is created at %1.</source>
        <translation>Noch gibt es ihn nicht: Er wird bei %1 erzeugt.</translation>
    </message>
    <message>
        <source>It ended as cancelled at %1.</source>
        <translation>Er endete bei %1 als abgebrochen.</translation>
    </message>
    <message>
        <source>It ended as cancelled at %1: %2 asked for that at %3.</source>
        <translation>Er endete bei %1 als abgebrochen: %2 hat es bei %3 verlangt.</translation>
    </message>
    <message>
        <source>It ended as cancelled at %1: it was asked to at %2, when %3 ended.</source>
        <translation>Er endete bei %1 als abgebrochen: Verlangt wurde es bei %2, als %3 endete.</translation>
    </message>
    <message>
        <source>It ended as cancelled at %1: it was asked to at %2.</source>
        <translation>Er endete bei %1 als abgebrochen: Verlangt wurde es bei %2.</translation>
    </message>
    <message>
        <source>It failed at %1: %2</source>
        <translation>Er ist bei %1 fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>It finished at %1.</source>
        <translation>Er war bei %1 fertig.</translation>
    </message>
    <message>
        <source>It gives up at %1: %2 left.</source>
        <translation>Er gibt bei %1 auf: noch %2.</translation>
    </message>
    <message>
        <source>It goes on only at %1: the loop is busy until then.</source>
        <translation>Er läuft erst bei %1 weiter: Bis dahin ist der Loop belegt.</translation>
    </message>
    <message>
        <source>It holds %1.</source>
        <translation>Er hält %1.</translation>
    </message>
    <message>
        <source>It holds the GIL.</source>
        <translation>Er hält den GIL.</translation>
    </message>
    <message>
        <source>It holds the loop %1, for %2 so far.</source>
        <translation>Er hält den Loop %1, bisher %2.</translation>
    </message>
    <message>
        <source>It holds the loop %1: %2 left.</source>
        <translation>Er hält den Loop %1: noch %2.</translation>
    </message>
    <message>
        <source>It is cancelled at %1, when %2 ends.</source>
        <translation>Er wird bei %1 abgebrochen, wenn %2 endet.</translation>
    </message>
    <message>
        <source>It is cancelled at %1.</source>
        <translation>Er wird bei %1 abgebrochen.</translation>
    </message>
    <message>
        <source>It is suspended.</source>
        <translation>Er ist angehalten.</translation>
    </message>
    <message>
        <source>It runs, for %1: nobody else can run meanwhile.</source>
        <translation>Er läuft, %1 lang: Niemand sonst kann solange laufen.</translation>
    </message>
    <message>
        <source>It runs: it has held the loop for %1.</source>
        <translation>Er läuft: Er hält den Loop seit %1.</translation>
    </message>
    <message>
        <source>It runs: this turn takes no time.</source>
        <translation>Er läuft: Dieser Zug dauert keine Zeit.</translation>
    </message>
    <message>
        <source>It waits for %1 of its %2 tasks: %3.</source>
        <translation>Er wartet auf %1 seiner %2 Tasks: %3.</translation>
    </message>
    <message>
        <source>It waits for %1, %2 in the queue.</source>
        <translation>Er wartet auf %1, als %2 in der Schlange.</translation>
    </message>
    <message>
        <source>It waits for %1.</source>
        <translation>Er wartet auf %1.</translation>
    </message>
    <message>
        <source>It waits for a lock that another task holds.</source>
        <translation>Er wartet auf einen Lock, den ein anderer Task hält.</translation>
    </message>
    <message>
        <source>It waits for a queue: for an item, or for room.</source>
        <translation>Er wartet auf eine Queue: auf ein Element oder auf Platz.</translation>
    </message>
    <message>
        <source>It waits for an item from %1.</source>
        <translation>Er wartet auf ein Element aus %1.</translation>
    </message>
    <message>
        <source>It waits for its own %1 timer: %2 left.</source>
        <translation>Er wartet auf seinen eigenen Timer von %1: noch %2.</translation>
    </message>
    <message>
        <source>It waits for its own timer.</source>
        <translation>Er wartet auf seinen eigenen Timer.</translation>
    </message>
    <message>
        <source>It waits for its work in a thread.</source>
        <translation>Er wartet auf seine Arbeit in einem Thread.</translation>
    </message>
    <message>
        <source>It waits for its work in another process.</source>
        <translation>Er wartet auf seine Arbeit in einem anderen Prozess.</translation>
    </message>
    <message>
        <source>It waits for room in %1: all %2 places are taken.</source>
        <translation>Er wartet auf Platz in %1: Alle %2 Plätze sind belegt.</translation>
    </message>
    <message>
        <source>It waits for tasks that have ended by now: it is about to hear of it.</source>
        <translation>Er wartet auf Tasks, die schon zu Ende sind: Gleich erfährt er davon.</translation>
    </message>
    <message>
        <source>It waits for the first of these to end: %1.</source>
        <translation>Er wartet auf den ersten von diesen, der endet: %1.</translation>
    </message>
    <message>
        <source>It waits for the network.</source>
        <translation>Er wartet auf das Netz.</translation>
    </message>
    <message>
        <source>It waits in the call and holds up nobody else.</source>
        <translation>Er wartet im Aufruf und hält sonst niemanden auf.</translation>
    </message>
    <message>
        <source>It waits until %1 has ended.</source>
        <translation>Er wartet, bis %1 zu Ende ist.</translation>
    </message>
    <message>
        <source>It waits until all items of %1 have been dealt with.</source>
        <translation>Er wartet, bis alle Elemente von %1 erledigt sind.</translation>
    </message>
    <message>
        <source>It waits until all of these have ended: %1.</source>
        <translation>Er wartet, bis alle diese zu Ende sind: %1.</translation>
    </message>
    <message>
        <source>It waits until another task gives it a result.</source>
        <translation>Er wartet, bis ein anderer Task ihm ein Ergebnis gibt.</translation>
    </message>
    <message>
        <source>It waits until another task sets %1.</source>
        <translation>Er wartet, bis ein anderer Task %1 setzt.</translation>
    </message>
    <message>
        <source>It waits until other tasks have ended.</source>
        <translation>Er wartet, bis andere Tasks zu Ende sind.</translation>
    </message>
    <message>
        <source>Its own turn comes at %1, after %2.</source>
        <translation>Er kommt bei %1 an die Reihe, nach %2.</translation>
    </message>
    <message>
        <source>Its own turn comes at %1.</source>
        <translation>Er kommt bei %1 an die Reihe.</translation>
    </message>
    <message>
        <source>Its turn begins at %1.</source>
        <translation>Sein Zug beginnt bei %1.</translation>
    </message>
    <message>
        <source>Its work is done at %1.</source>
        <translation>Seine Arbeit ist bei %1 fertig.</translation>
    </message>
    <message>
        <source>Meanwhile %1 has its turn.</source>
        <translation>Solange ist %1 am Zug.</translation>
    </message>
    <message>
        <source>Meanwhile the loop is held by %1 %2.</source>
        <translation>Solange hält %1 den Loop %2.</translation>
    </message>
    <message>
        <source>No process has begun with it yet.</source>
        <translation>Noch hat kein Prozess damit begonnen.</translation>
    </message>
    <message>
        <source>No thread has begun with it yet.</source>
        <translation>Noch hat kein Thread damit begonnen.</translation>
    </message>
    <message>
        <source>Nobody blocks it, and the loop is free meanwhile.</source>
        <translation>Niemand blockiert ihn, und der Loop ist solange frei.</translation>
    </message>
    <message>
        <source>Nobody else can run meanwhile.</source>
        <translation>Niemand sonst kann solange laufen.</translation>
    </message>
    <message>
        <source>Nobody holds it now.</source>
        <translation>Gerade hält ihn niemand.</translation>
    </message>
    <message>
        <source>Nobody knows when the answer comes.</source>
        <translation>Niemand weiß, wann die Antwort kommt.</translation>
    </message>
    <message>
        <source>Ready for %1, but %2 has its turn.</source>
        <translation>Seit %1 bereit, aber %2 ist am Zug.</translation>
    </message>
    <message>
        <source>Ready for %1, but the loop is held by %2 %3.</source>
        <translation>Seit %1 bereit, aber %2 hält den Loop %3.</translation>
    </message>
    <message>
        <source>Ready for %1: the loop is between two turns.</source>
        <translation>Seit %1 bereit: Der Loop ist zwischen zwei Zügen.</translation>
    </message>
    <message>
        <source>So far there is no such task.</source>
        <translation>Bisher gibt es keinen solchen Task.</translation>
    </message>
    <message>
        <source>That is %1, at %2.</source>
        <translation>Das ist %1, bei %2.</translation>
    </message>
    <message>
        <source>The answer comes at %1.</source>
        <translation>Die Antwort kommt bei %1.</translation>
    </message>
    <message>
        <source>The call ends at %1.</source>
        <translation>Der Aufruf endet bei %1.</translation>
    </message>
    <message>
        <source>The loop is free meanwhile.</source>
        <translation>Der Loop ist solange frei.</translation>
    </message>
    <message>
        <source>The loop is free: it waits for the next thing to happen.</source>
        <translation>Der Loop ist frei: Er wartet, bis etwas geschieht.</translation>
    </message>
    <message>
        <source>The work begins once it is there.</source>
        <translation>Die Arbeit beginnt, sobald er da ist.</translation>
    </message>
    <message>
        <source>The work of %1 is in a thread.</source>
        <translation>Die Arbeit von %1 ist in einem Thread.</translation>
    </message>
    <message>
        <source>What does %1 do?</source>
        <translation>Was tut %1?</translation>
    </message>
    <message>
        <source>What it waits for comes at %1, from %2.</source>
        <translation>Worauf er wartet, kommt bei %1, von %2.</translation>
    </message>
    <message>
        <source>Why is %1 not running?</source>
        <translation>Warum läuft %1 nicht?</translation>
    </message>
    <message>
        <source>Why is it not running?</source>
        <translation>Warum läuft er nicht?</translation>
    </message>
    <message>
        <source>Your prediction for this run. Drag it to predict anew, then run.</source>
        <translation>Deine Vorhersage für diesen Lauf. Ziehe sie, um neu vorherzusagen, dann starte.</translation>
    </message>
    <message>
        <source>Your prediction. Drag it to where the run ends, then run.</source>
        <translation>Deine Vorhersage. Ziehe sie dorthin, wo der Lauf endet, dann starte.</translation>
    </message>
    <message>
        <source>a mistake of the program</source>
        <translation>ein Fehler des Programms</translation>
    </message>
    <message>
        <source>a process is made, and its task waits; the loop goes on</source>
        <translation>ein Prozess entsteht, und sein Task wartet; der Loop läuft weiter</translation>
    </message>
    <message>
        <source>a thread or process waits in a call; the loop goes on</source>
        <translation>ein Thread oder Prozess wartet in einem Aufruf; der Loop läuft weiter</translation>
    </message>
    <message>
        <source>a thread or process works for the task</source>
        <translation>ein Thread oder Prozess arbeitet für den Task</translation>
    </message>
    <message>
        <source>always running</source>
        <translation>läuft immer</translation>
    </message>
    <message>
        <source>asked to end, until it has ended</source>
        <translation>gebeten aufzuhören, bis er zu Ende ist</translation>
    </message>
    <message>
        <source>awaits</source>
        <translation>wartet auf</translation>
    </message>
    <message>
        <source>beats while the loop is free, flat while a task holds it</source>
        <translation>schlägt, solange der Loop frei ist; flach, solange ein Task ihn hält</translation>
    </message>
    <message>
        <source>blocking</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>blocking call</source>
        <translation>blockierender Aufruf</translation>
    </message>
    <message>
        <source>by turns</source>
        <translation>abwechselnd</translation>
    </message>
    <message>
        <source>by turns: %1</source>
        <translation>im Wechsel: %1</translation>
    </message>
    <message>
        <source>calculated %1</source>
        <translation>berechnet %1</translation>
    </message>
    <message>
        <source>calculated: %1</source>
        <translation>berechnet: %1</translation>
    </message>
    <message>
        <source>cancel asked</source>
        <translation>Abbruch verlangt</translation>
    </message>
    <message>
        <source>cancel asked at %1</source>
        <translation>Abbruch verlangt bei %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>cancelled at %1</source>
        <translation>abgebrochen bei %1</translation>
    </message>
    <message>
        <source>cancelled by %1 at %2</source>
        <translation>abgebrochen von %1 bei %2</translation>
    </message>
    <message>
        <source>cancels</source>
        <translation>bricht ab</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>rechnet</translation>
    </message>
    <message>
        <source>could run, but another task has the loop</source>
        <translation>könnte laufen, aber ein anderer Task hat den Loop</translation>
    </message>
    <message>
        <source>created by %1 at %2</source>
        <translation>erzeugt von %1 bei %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>fertig in %1</translation>
    </message>
    <message>
        <source>drag to where it ends</source>
        <translation>ziehe sie ans Ende</translation>
    </message>
    <message>
        <source>each gets “%1” from the one before</source>
        <translation>jeder bekommt „%1“ vom vorigen</translation>
    </message>
    <message>
        <source>error never taken</source>
        <translation>Fehler nie abgeholt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>flat at times: the loop was held for %1 at most</source>
        <translation>zeitweise flach: Der Loop war höchstens %1 am Stück belegt</translation>
    </message>
    <message>
        <source>flat for %1</source>
        <translation>flach für %1</translation>
    </message>
    <message>
        <source>flat for %1 at most</source>
        <translation>höchstens %1 flach</translation>
    </message>
    <message>
        <source>flat: the loop has been held for %1</source>
        <translation>flach: Der Loop ist seit %1 belegt</translation>
    </message>
    <message>
        <source>flat: the loop was held for %1</source>
        <translation>flach: Der Loop war %1 belegt</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>for a lock, a semaphore, a queue or an event</source>
        <translation>auf Lock, Semaphor, Queue oder Event</translation>
    </message>
    <message>
        <source>for a timer of its own</source>
        <translation>auf einen eigenen Timer</translation>
    </message>
    <message>
        <source>for its work in a thread</source>
        <translation>auf seine Arbeit in einem Thread</translation>
    </message>
    <message>
        <source>for the network</source>
        <translation>aufs Netz</translation>
    </message>
    <message>
        <source>for the network or another process</source>
        <translation>auf das Netz oder einen anderen Prozess</translation>
    </message>
    <message>
        <source>framed: what decides the total</source>
        <translation>umrahmt: was die Gesamtdauer bestimmt</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>has ended because it was asked to</source>
        <translation>ist zu Ende, weil er darum gebeten wurde</translation>
    </message>
    <message>
        <source>has ended with an error</source>
        <translation>ist mit einem Fehler zu Ende</translation>
    </message>
    <message>
        <source>has its turn: it holds the loop and its code runs</source>
        <translation>ist am Zug: hält den Loop, und sein Code läuft</translation>
    </message>
    <message>
        <source>has returned</source>
        <translation>ist zurückgekehrt</translation>
    </message>
    <message>
        <source>has the lock, or one place of the semaphore</source>
        <translation>hat den Lock oder einen Platz des Semaphors</translation>
    </message>
    <message>
        <source>heartbeat</source>
        <translation>Herzschlag</translation>
    </message>
    <message>
        <source>held by %1</source>
        <translation>gehalten von %1</translation>
    </message>
    <message>
        <source>holds a permit</source>
        <translation>hält einen Platz</translation>
    </message>
    <message>
        <source>holds the loop in a call that waits: nobody else can run</source>
        <translation>hält den Loop in einem Aufruf, der wartet: Niemand sonst kann laufen</translation>
    </message>
    <message>
        <source>holds “%1”</source>
        <translation>hält „%1“</translation>
    </message>
    <message>
        <source>in a blocking call</source>
        <translation>in einem blockierenden Aufruf</translation>
    </message>
    <message>
        <source>in a blocking call (line %1)</source>
        <translation>in einem blockierenden Aufruf (Zeile %1)</translation>
    </message>
    <message>
        <source>in thread</source>
        <translation>im Thread</translation>
    </message>
    <message>
        <source>its timer ran out at %1</source>
        <translation>sein Timer lief bei %1 ab</translation>
    </message>
    <message>
        <source>its work goes on in a thread; the loop is free</source>
        <translation>seine Arbeit geht in einem Thread weiter; der Loop ist frei</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>lock or queue</source>
        <translation>Lock oder Queue</translation>
    </message>
    <message>
        <source>loop</source>
        <translation>Loop</translation>
    </message>
    <message>
        <source>loop busy</source>
        <translation>Loop belegt</translation>
    </message>
    <message>
        <source>never awaited</source>
        <translation>nie mit await erwartet</translation>
    </message>
    <message>
        <source>next run %1</source>
        <translation>nächster Lauf %1</translation>
    </message>
    <message>
        <source>not running for %1: %2</source>
        <translation>läuft nicht für %1: %2</translation>
    </message>
    <message>
        <source>once, %1</source>
        <translation>einmal, %1</translation>
    </message>
    <message>
        <source>one after another</source>
        <translation>nacheinander</translation>
    </message>
    <message>
        <source>other tasks</source>
        <translation>andere Tasks</translation>
    </message>
    <message>
        <source>process starts up</source>
        <translation>Prozess startet</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>ready for the GIL</source>
        <translation>bereit für den GIL</translation>
    </message>
    <message>
        <source>ready, but another task had the loop</source>
        <translation>bereit, aber ein anderer Task hatte den Loop</translation>
    </message>
    <message>
        <source>room for %1</source>
        <translation>Platz für %1</translation>
    </message>
    <message>
        <source>run %1 %2</source>
        <translation>Lauf %1 %2</translation>
    </message>
    <message>
        <source>run %1 behind run %2</source>
        <translation>Lauf %1 hinter Lauf %2</translation>
    </message>
    <message>
        <source>run %1 took %2</source>
        <translation>Lauf %1 dauerte %2</translation>
    </message>
    <message>
        <source>run %1: %2</source>
        <translation>Lauf %1: %2</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>scroll: %1 more tasks below</source>
        <translation>scrollen: %1 weitere Tasks darunter</translation>
    </message>
    <message>
        <source>scroll: 1 more task below</source>
        <translation>scrollen: 1 weiterer Task darunter</translation>
    </message>
    <message>
        <source>scroll: there is more below</source>
        <translation>scrollen: darunter ist noch mehr</translation>
    </message>
    <message>
        <source>since %1, for %2</source>
        <translation>seit %1, %2 lang</translation>
    </message>
    <message>
        <source>slow turn</source>
        <translation>langsamer Zug</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>starts up</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>suspended until something happens; the loop is free</source>
        <translation>angehalten, bis etwas geschieht; der Loop ist frei</translation>
    </message>
    <message>
        <source>takes no time</source>
        <translation>dauert nicht</translation>
    </message>
    <message>
        <source>the recording does not say for what</source>
        <translation>worauf, sagt die Aufzeichnung nicht</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>Thread</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>Timer</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>until other tasks had ended</source>
        <translation>bis andere Tasks zu Ende waren</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation>wartet auf %1</translation>
    </message>
    <message>
        <source>waiting for a lock</source>
        <translation>wartet auf einen Lock</translation>
    </message>
    <message>
        <source>waiting for a process</source>
        <translation>wartet auf einen Prozess</translation>
    </message>
    <message>
        <source>waiting for a queue</source>
        <translation>wartet auf eine Queue</translation>
    </message>
    <message>
        <source>waiting for a thread</source>
        <translation>wartet auf einen Thread</translation>
    </message>
    <message>
        <source>waiting for an event</source>
        <translation>wartet auf ein Event</translation>
    </message>
    <message>
        <source>waiting for its tasks</source>
        <translation>wartet auf seine Tasks</translation>
    </message>
    <message>
        <source>waiting for the network</source>
        <translation>wartet auf das Netz</translation>
    </message>
    <message>
        <source>wakes</source>
        <translation>weckt</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>what the same task did in the run before</source>
        <translation>was derselbe Task im Lauf davor tat</translation>
    </message>
    <message>
        <source>who holds the loop: one task at a time</source>
        <translation>wer den Loop hält: immer nur ein Task</translation>
    </message>
    <message>
        <source>woken by %1 at %2</source>
        <translation>geweckt von %1 bei %2</translation>
    </message>
    <message>
        <source>your prediction %1</source>
        <translation>deine Vorhersage %1</translation>
    </message>
    <message>
        <source>your prediction %1: right</source>
        <translation>deine Vorhersage %1: richtig</translation>
    </message>
    <message>
        <source>your prediction %1: wrong</source>
        <translation>deine Vorhersage %1: falsch</translation>
    </message>
</context>
<context>
    <name>TimelineActions</name>
    <message>
        <source>All rows in view</source>
        <translation>Alle Zeilen im Bild</translation>
    </message>
    <message>
        <source>Calculated run</source>
        <translation>Berechneter Lauf</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Explain the legend</source>
        <translation>Legende erklären</translation>
    </message>
    <message>
        <source>Explain what the colours and patterns mean</source>
        <translation>Erklären, was Farben und Muster bedeuten</translation>
    </message>
    <message>
        <source>Find a task, a line of output or a warning</source>
        <translation>Einen Task, eine Ausgabezeile oder eine Warnung suchen</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Fit all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Auswahl groß zeigen</translation>
    </message>
    <message>
        <source>Fold the subtree</source>
        <translation>Unterbaum einklappen</translation>
    </message>
    <message>
        <source>Frame what each total depends on</source>
        <translation>Umrahmen, was die Gesamtdauer bestimmt</translation>
    </message>
    <message>
        <source>Go to the match before</source>
        <translation>Zum Treffer davor</translation>
    </message>
    <message>
        <source>Go to the next match</source>
        <translation>Zum nächsten Treffer</translation>
    </message>
    <message>
        <source>Height of the rows: usual, small, all in view</source>
        <translation>Höhe der Zeilen: üblich, klein, alle im Bild</translation>
    </message>
    <message>
        <source>Hide or show the tasks below the selected one</source>
        <translation>Die Tasks unter dem gewählten aus- oder einblenden</translation>
    </message>
    <message>
        <source>Lanes by end</source>
        <translation>Spuren nach Ende</translation>
    </message>
    <message>
        <source>Lanes by start</source>
        <translation>Spuren nach Anfang</translation>
    </message>
    <message>
        <source>Lanes by tree</source>
        <translation>Spuren nach Baum</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Loslassen</translation>
    </message>
    <message>
        <source>Let go of range, what is lit, or selection</source>
        <translation>Bereich, Hervorhebung oder Auswahl loslassen</translation>
    </message>
    <message>
        <source>Move to earlier times</source>
        <translation>Zu früheren Zeiten</translation>
    </message>
    <message>
        <source>Move to later times</source>
        <translation>Zu späteren Zeiten</translation>
    </message>
    <message>
        <source>Next lane</source>
        <translation>Nächste Spur</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Next span</source>
        <translation>Nächster Abschnitt</translation>
    </message>
    <message>
        <source>Order the lanes by tree, start or end</source>
        <translation>Spuren nach Baum, Anfang oder Ende ordnen</translation>
    </message>
    <message>
        <source>Pin the lane</source>
        <translation>Spur anheften</translation>
    </message>
    <message>
        <source>Previous lane</source>
        <translation>Vorige Spur</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Previous span</source>
        <translation>Voriger Abschnitt</translation>
    </message>
    <message>
        <source>Put the selected lane first, or back</source>
        <translation>Die gewählte Spur nach oben heften oder lösen</translation>
    </message>
    <message>
        <source>Run before</source>
        <translation>Lauf davor</translation>
    </message>
    <message>
        <source>See the selected span or range as large as it gets; again: everything</source>
        <translation>Den gewählten Abschnitt oder Bereich so groß wie möglich zeigen; noch einmal: alles</translation>
    </message>
    <message>
        <source>See the whole run</source>
        <translation>Den ganzen Lauf zeigen</translation>
    </message>
    <message>
        <source>Select in the lane above</source>
        <translation>In der Spur darüber wählen</translation>
    </message>
    <message>
        <source>Select in the lane below</source>
        <translation>In der Spur darunter wählen</translation>
    </message>
    <message>
        <source>Select the next span</source>
        <translation>Den nächsten Abschnitt wählen</translation>
    </message>
    <message>
        <source>Select the span before</source>
        <translation>Den Abschnitt davor wählen</translation>
    </message>
    <message>
        <source>Show the calculated run behind the real one</source>
        <translation>Den berechneten Lauf hinter dem echten zeigen</translation>
    </message>
    <message>
        <source>Show the run before behind this one</source>
        <translation>Den Lauf davor hinter diesem zeigen</translation>
    </message>
    <message>
        <source>Show what each task has waited for, and for how long</source>
        <translation>Zeigen, worauf jeder Task gewartet hat und wie lange</translation>
    </message>
    <message>
        <source>Small rows</source>
        <translation>Kleine Zeilen</translation>
    </message>
    <message>
        <source>Usual rows</source>
        <translation>Übliche Zeilen</translation>
    </message>
    <message>
        <source>What decides the total</source>
        <translation>Was die Gesamtdauer bestimmt</translation>
    </message>
    <message>
        <source>What tasks wait for</source>
        <translation>Worauf Tasks warten</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source> → </source>
        <translation> → </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: right, it takes %2.</source>
        <translation>%1: Richtig, es dauert %2.</translation>
    </message>
    <message>
        <source>%1: you said %2, but it never ends.</source>
        <translation>%1: Du hast %2 gesagt, aber es endet nie.</translation>
    </message>
    <message>
        <source>%1: you said %2, it takes %3. That is %4 too long.</source>
        <translation>%1: Du hast %2 gesagt, es dauert %3. Das ist %4 zu lang.</translation>
    </message>
    <message>
        <source>%1: you said %2, it takes %3. That is %4 too short.</source>
        <translation>%1: Du hast %2 gesagt, es dauert %3. Das ist %4 zu kurz.</translation>
    </message>
    <message>
        <source>%1: you said %2.</source>
        <translation>%1: Du hast %2 gesagt.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Not quite. In another place than you said: %1.</source>
        <translation>Nicht ganz. An anderer Stelle, als du gesagt hast: %1.</translation>
    </message>
    <message>
        <source>Right: the lines come in this order.</source>
        <translation>Richtig: In dieser Reihenfolge kommen die Zeilen.</translation>
    </message>
    <message>
        <source>What you said is what %1 does.</source>
        <translation>Was du gesagt hast, ist das, was „%1“ tut.</translation>
    </message>
    <message>
        <source>You said: %1</source>
        <translation>Du hast gesagt: %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>Warning</name>
    <message>
        <source>a call was never awaited: it did not run</source>
        <translation>ein Aufruf wurde nie mit await erwartet: er lief nicht</translation>
    </message>
    <message>
        <source>failed, and nobody took its error: %1</source>
        <translation>fehlgeschlagen, und niemand hat den Fehler abgeholt: %1</translation>
    </message>
    <message>
        <source>held the loop for %1</source>
        <translation>hat den Loop %1 lang gehalten</translation>
    </message>
    <message>
        <source>the call '%1' was never awaited: it did not run</source>
        <translation>der Aufruf ‚%1‘ wurde nie mit await erwartet: er lief nicht</translation>
    </message>
</context>
<context>
    <name>overlap::AddressBar</name>
    <message>
        <source>%1: the server listens here, for programs on this computer. Each request has a lane.</source>
        <translation>%1: Hier ist der Server zu erreichen, für Programme auf diesem Computer. Jede Anfrage hat eine Spur.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>Copy the address of the server</source>
        <translation>Adresse des Servers kopieren</translation>
    </message>
    <message>
        <source>Open the address of the server in the browser</source>
        <translation>Adresse des Servers im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>overlap::Announcer</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Paused at %1.</source>
        <translation>Angehalten bei %1.</translation>
    </message>
</context>
<context>
    <name>overlap::ChallengePage</name>
    <message>
        <source>%1 This was the last lesson of the course.</source>
        <translation>%1 Das war die letzte Lektion des Kurses.</translation>
    </message>
    <message>
        <source>Hint %1 of %2: %3</source>
        <translation>Tipp %1 von %2: %3</translation>
    </message>
    <message>
        <source>Let go here: %1.</source>
        <translation>Hier loslassen: %1.</translation>
    </message>
    <message>
        <source>Move the sliders. Now: %1.</source>
        <translation>Bewege die Regler. Jetzt gilt: %1.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Weiter: %1</translation>
    </message>
    <message>
        <source>Run to see it.</source>
        <translation>Starte einen Lauf, um es zu sehen.</translation>
    </message>
    <message>
        <source>Show a hint</source>
        <translation>Tipp zeigen</translation>
    </message>
    <message>
        <source>Show hint 1 again</source>
        <translation>Tipp 1 noch einmal zeigen</translation>
    </message>
    <message>
        <source>Show the next hint</source>
        <translation>Nächsten Tipp zeigen</translation>
    </message>
    <message>
        <source>You have done it with %1: %2.</source>
        <translation>Du hast es geschafft, mit %1: %2.</translation>
    </message>
    <message>
        <source>You have done it: %1.</source>
        <translation>Geschafft: %1.</translation>
    </message>
    <message>
        <source>Your values had done it already, so the sliders are set back. Now: %1.</source>
        <translation>Deine Werte hatten es schon geschafft, darum sind die Regler zurückgesetzt. Jetzt: %1.</translation>
    </message>
</context>
<context>
    <name>overlap::ChangePage</name>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source>Done with %1:</source>
        <translation>Geschafft mit %1:</translation>
    </message>
    <message>
        <source>Done:</source>
        <translation>Geschafft:</translation>
    </message>
    <message>
        <source>False</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Let go here:</source>
        <translation>Hier loslassen:</translation>
    </message>
    <message>
        <source>Move the sliders</source>
        <translation>Bewege die Regler</translation>
    </message>
    <message>
        <source>New values: true or false now?</source>
        <translation>Neue Werte: jetzt wahr oder falsch?</translation>
    </message>
    <message>
        <source>New values: true or false now? Right answers still count.</source>
        <translation>Neue Werte: jetzt wahr oder falsch? Richtige zählen weiter.</translation>
    </message>
    <message>
        <source>No, this is false:</source>
        <translation>Nein, das stimmt nicht:</translation>
    </message>
    <message>
        <source>No, this is true:</source>
        <translation>Nein, das stimmt:</translation>
    </message>
    <message>
        <source>Right with %1.</source>
        <translation>Richtig mit %1.</translation>
    </message>
    <message>
        <source>Right, this is false:</source>
        <translation>Richtig, das stimmt nicht:</translation>
    </message>
    <message>
        <source>Right, this is true:</source>
        <translation>Richtig, das stimmt:</translation>
    </message>
    <message>
        <source>Run to see it.</source>
        <translation>Starte einen Lauf, um es zu sehen.</translation>
    </message>
    <message>
        <source>True</source>
        <translation>Wahr</translation>
    </message>
    <message>
        <source>True or false</source>
        <translation>Wahr oder falsch</translation>
    </message>
    <message>
        <source>True or false, with the values as they stand?</source>
        <translation>Wahr oder falsch, mit den Werten, wie sie sind?</translation>
    </message>
</context>
<context>
    <name>overlap::Chip</name>
    <message>
        <source>Step: %1</source>
        <translation>Schritt: %1</translation>
    </message>
</context>
<context>
    <name>overlap::Classroom</name>
    <message>
        <source>Next lesson: %1</source>
        <translation>Nächste Lektion: %1</translation>
    </message>
    <message>
        <source>Next, on your wrong prediction: %1</source>
        <translation>Weiter, zu deiner falschen Vorhersage: %1</translation>
    </message>
</context>
<context>
    <name>overlap::CodePanel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>C++</source>
        <translation>C++</translation>
    </message>
    <message>
        <source>C++ · running</source>
        <translation>C++ · läuft</translation>
    </message>
    <message>
        <source>Code of %1</source>
        <translation>Code von %1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Programmiersprache</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>The program that runs here</source>
        <translation>Das Programm, das hier läuft</translation>
    </message>
    <message>
        <source>The same program in Python</source>
        <translation>Dasselbe Programm in Python</translation>
    </message>
    <message>
        <source>Whose code and output is shown</source>
        <translation>Wessen Code und Ausgabe zu sehen sind</translation>
    </message>
</context>
<context>
    <name>overlap::CodeView</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>nothing so far</source>
        <translation>bisher nichts</translation>
    </message>
</context>
<context>
    <name>overlap::ExplainPage</name>
    <message>
        <source>%1 is not part of this run: let it end first.</source>
        <translation>%1 gehört nicht zu diesem Lauf: Lass ihn erst zu Ende gehen.</translation>
    </message>
    <message>
        <source>The run has come to %1, and this is later: let it go on.</source>
        <translation>Der Lauf ist bei %1, und das kommt später: Lass ihn weiterlaufen.</translation>
    </message>
</context>
<context>
    <name>overlap::ExplainText</name>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
</context>
<context>
    <name>overlap::ExportDialog</name>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>As seen</source>
        <translation>Wie zu sehen</translation>
    </message>
    <message>
        <source>Chrome trace</source>
        <translation>Chrome-Trace</translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation>In die Zwischenablage kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the picture to the clipboard</source>
        <translation>Das Bild in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>For Perfetto, speedscope, or to open here again</source>
        <translation>Für Perfetto, speedscope oder um sie hier wieder zu öffnen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>SVG picture</source>
        <translation>SVG-Bild</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Sichern …</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>The whole</source>
        <translation>Das Ganze</translation>
    </message>
    <message>
        <source>There is no memory for this picture</source>
        <translation>Für dieses Bild reicht der Speicher nicht</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>overlap::FileSaver</name>
    <message>
        <source>Could not save %1</source>
        <translation>%1 ließ sich nicht sichern</translation>
    </message>
</context>
<context>
    <name>overlap::FindBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Find in the timeline</source>
        <translation>In der Zeitleiste suchen</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Shift+Enter</source>
        <translation>Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>Task, output, warning…</source>
        <translation>Task, Ausgabe, Warnung …</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>kein Treffer</translation>
    </message>
</context>
<context>
    <name>overlap::GlossaryDialog</name>
    <message>
        <source>&lt;p&gt;There is no such word here.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Einen solchen Begriff gibt es hier nicht.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Find a word</source>
        <translation>Einen Begriff suchen</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Glossar</translation>
    </message>
    <message>
        <source>Words and what they mean</source>
        <translation>Begriffe und was sie bedeuten</translation>
    </message>
</context>
<context>
    <name>overlap::HandoutDialog</name>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Lösungen</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>Arbeitsblatt</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Sichern …</translation>
    </message>
    <message>
        <source>Worksheet</source>
        <translation>Arbeitsblatt</translation>
    </message>
    <message>
        <source>Worksheet and answers</source>
        <translation>Arbeitsblatt und Lösungen</translation>
    </message>
</context>
<context>
    <name>overlap::HelpDialog</name>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Drag an edge</source>
        <translation>Rand ziehen</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Tasten und Maus</translation>
    </message>
    <message>
        <source>Mouse</source>
        <translation>Maus</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Of a span that a slider governs: move the slider</source>
        <translation>Eines Abschnitts, den ein Regler bestimmt: den Regler bewegen</translation>
    </message>
    <message>
        <source>On a span: see it as large as it gets. On a slider: its default</source>
        <translation>Auf einen Abschnitt: ihn so groß wie möglich zeigen. Auf einen Regler: sein Anfangswert</translation>
    </message>
    <message>
        <source>On a span: select it. On the ruler: move the playhead there</source>
        <translation>Auf einen Abschnitt: ihn wählen. Auf das Lineal: die Zeitmarke dorthin setzen</translation>
    </message>
    <message>
        <source>Scroll; with Ctrl: zoom, with Shift: move to earlier or later times</source>
        <translation>Rollen; mit Strg: zoomen, mit Umschalt: zu früheren oder späteren Zeiten</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in the keys</source>
        <translation>In den Tasten suchen</translation>
    </message>
    <message>
        <source>Tab goes to the next control. What it has reached keeps its own keys: a slider the arrows, Home and digits, a row of tabs the arrows, a button Space. Everywhere else these keys act on the run.</source>
        <translation>Tab geht zum nächsten Bedienelement. Was damit erreicht ist, behält seine eigenen Tasten: ein Regler die Pfeile, Pos1 und Ziffern, eine Reihe von Reitern die Pfeile, ein Knopf die Leertaste. Überall sonst wirken diese Tasten auf den Lauf.</translation>
    </message>
    <message>
        <source>The playhead: move it. On the ruler: measure. In the lanes: move the picture</source>
        <translation>Die Zeitmarke: sie bewegen. Auf dem Lineal: messen. In den Spuren: das Bild bewegen</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Rad</translation>
    </message>
</context>
<context>
    <name>overlap::KnobControl</name>
    <message>
        <source>%1. Type a number to change it</source>
        <translation>%1. Tippe eine Zahl, um ihn zu ändern</translation>
    </message>
</context>
<context>
    <name>overlap::KnobPanel</name>
    <message>
        <source>Run again</source>
        <translation>Nochmal</translation>
    </message>
    <message>
        <source>This run uses the earlier values.</source>
        <translation>Dieser Lauf hat noch die früheren Werte.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
</context>
<context>
    <name>overlap::KnobValue</name>
    <message>
        <source>%1: value</source>
        <translation>%1: Wert</translation>
    </message>
    <message>
        <source>Click and type: %1</source>
        <translation>Klicke und tippe: %1</translation>
    </message>
    <message>
        <source>“%1” is no value for %2. Allowed: %3.</source>
        <translation>„%1“ ist kein Wert für %2. Erlaubt: %3.</translation>
    </message>
</context>
<context>
    <name>overlap::LessonHeader</name>
    <message>
        <source>Show %1</source>
        <translation>„%1“ zeigen</translation>
    </message>
    <message>
        <source>What will happen? Say it first, then run.</source>
        <translation>Was wird geschehen? Sag es zuerst, dann starte.</translation>
    </message>
</context>
<context>
    <name>overlap::LessonList</name>
    <message>
        <source>%1, still open: %2</source>
        <translation>%1, noch offen: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
</context>
<context>
    <name>overlap::LineOrder</name>
    <message>
        <source>Lines in the order of your prediction</source>
        <translation>Zeilen in der Reihenfolge deiner Vorhersage</translation>
    </message>
</context>
<context>
    <name>overlap::LoadingPage</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
</context>
<context>
    <name>overlap::MainWindow</name>
    <message>
        <source>%1 – Overlap</source>
        <translation>%1 – Overlap</translation>
    </message>
    <message>
        <source>Chrome trace (*.json)</source>
        <translation>Chrome-Trace (*.json)</translation>
    </message>
    <message>
        <source>Open a recorded trace</source>
        <translation>Eine Aufzeichnung öffnen</translation>
    </message>
</context>
<context>
    <name>overlap::Minimap</name>
    <message>
        <source>The whole run. Drag the frame or its edges to see another part.</source>
        <translation>Der ganze Lauf. Ziehe den Rahmen oder seine Ränder, um einen anderen Teil zu sehen.</translation>
    </message>
</context>
<context>
    <name>overlap::MissingVariants</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Also shown now: %1.</source>
        <translation>Jetzt auch zu sehen: %1.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>This step is also about %1, which is not shown.</source>
        <translation>Hier geht es auch um %1, das nicht zu sehen ist.</translation>
    </message>
    <message>
        <source>This step is also about what is not shown: %1.</source>
        <translation>Hier geht es auch um das, was nicht zu sehen ist: %1.</translation>
    </message>
</context>
<context>
    <name>overlap::OrderPage</name>
    <message>
        <source>Build the main function of %1: %2.</source>
        <translation>Baue die Hauptfunktion von „%1“: %2.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Not a program yet: %1.</source>
        <translation>Noch kein Programm: %1.</translation>
    </message>
    <message>
        <source>One of the lines is wrong: leave it out. Drag them, or press Enter to move a line over and Alt+Up or Alt+Down to sort.</source>
        <translation>Eine der Zeilen ist falsch: Lass sie weg. Ziehe sie, oder bringe eine Zeile mit der Eingabetaste hinüber und sortiere mit Alt+Auf und Alt+Ab.</translation>
    </message>
    <message>
        <source>There is no line yet.</source>
        <translation>Es gibt noch keine Zeile.</translation>
    </message>
    <message>
        <source>Timeline of your program</source>
        <translation>Zeitleiste deines Programms</translation>
    </message>
    <message>
        <source>Your program</source>
        <translation>Dein Programm</translation>
    </message>
</context>
<context>
    <name>overlap::OutputModel</name>
    <message>
        <source>%1 %2: warning: %3</source>
        <translation>%1 %2: Warnung: %3</translation>
    </message>
</context>
<context>
    <name>overlap::OutputPanel</name>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
</context>
<context>
    <name>overlap::Palette</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A lesson, a variant, a command, or a word of a text</source>
        <translation>Eine Lektion, eine Variante, ein Befehl oder ein Wort eines Textes</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Glossary: %1</source>
        <translation>Glossar: %1</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>step of this lesson</source>
        <translation>Schritt dieser Lektion</translation>
    </message>
</context>
<context>
    <name>overlap::PollView</name>
    <message>
        <source>hands</source>
        <translation>Hände</translation>
    </message>
    <message>
        <source>hands after the run</source>
        <translation>Hände nach dem Lauf</translation>
    </message>
    <message>
        <source>hands before the run</source>
        <translation>Hände vor dem Lauf</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
</context>
<context>
    <name>overlap::PredictPage</name>
    <message>
        <source>Drag each flag on the time axis to where the run will end, or type the seconds. Then run.</source>
        <translation>Ziehe jede Fahne auf der Zeitachse dorthin, wo der Lauf enden wird, oder tippe die Sekunden ein. Dann starte.</translation>
    </message>
    <message>
        <source>Drag the lines into their order, or move one with Alt+Up and Alt+Down. Then run.</source>
        <translation>Ziehe die Zeilen in ihre Reihenfolge, oder bewege eine mit Alt+Auf und Alt+Ab. Dann starte.</translation>
    </message>
    <message>
        <source>Some lines are left out here. Drag these into their order, or move one with Alt+Up and Alt+Down. Then run.</source>
        <translation>Einige Zeilen sind hier ausgelassen. Ziehe diese in ihre Reihenfolge, oder bewege eine mit Alt+Auf und Alt+Ab. Dann starte.</translation>
    </message>
    <message>
        <source>Your prediction of %1, in seconds</source>
        <translation>Deine Vorhersage für „%1“ in Sekunden</translation>
    </message>
    <message>
        <source>“%1” is no prediction for %2. Allowed: 0 to %3.</source>
        <translation>„%1“ ist keine Vorhersage für „%2“. Erlaubt: 0 bis %3.</translation>
    </message>
</context>
<context>
    <name>overlap::PresentWindow</name>
    <message>
        <source>%1 – Overlap</source>
        <translation>%1 – Overlap</translation>
    </message>
</context>
<context>
    <name>overlap::ProgressStore</name>
    <message>
        <source>Cannot import %1: %2</source>
        <translation>%1 lässt sich nicht importieren: %2</translation>
    </message>
    <message>
        <source>Cannot read all of your progress in %1: %2. It is kept as %3.</source>
        <translation>Dein Fortschritt in %1 lässt sich nicht ganz lesen: %2. Er ist als %3 aufgehoben.</translation>
    </message>
    <message>
        <source>Cannot write %1: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Your progress is not saved: %1</source>
        <translation>Dein Fortschritt wird nicht gesichert: %1</translation>
    </message>
    <message>
        <source>another window is saving its own</source>
        <translation>ein anderes Fenster sichert gerade seinen eigenen</translation>
    </message>
    <message>
        <source>cannot make the folder %1</source>
        <translation>der Ordner %1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>cannot read %1, nor keep it under another name: %2</source>
        <translation>%1 lässt sich weder lesen noch unter einem anderen Namen aufheben: %2</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>cannot write into the folder %1</source>
        <translation>in den Ordner %1 lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>das ist keine Datei</translation>
    </message>
</context>
<context>
    <name>overlap::PuzzleSource</name>
    <message>
        <source>Your program</source>
        <translation>Dein Programm</translation>
    </message>
</context>
<context>
    <name>overlap::RateBar</name>
    <message>
        <source>All speeds</source>
        <translation>Alle Tempos</translation>
    </message>
    <message>
        <source>All speeds, from 0.1 to 10 (comma, full stop)</source>
        <translation>Alle Tempos, von 0.1 bis 10 (Komma, Punkt)</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation>Tempo %1</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>Tempo</translation>
    </message>
</context>
<context>
    <name>overlap::RunPage</name>
    <message>
        <source>Each lane is one task; time goes from left to right.</source>
        <translation>Jede Spur ist ein Task; die Zeit läuft von links nach rechts.</translation>
    </message>
    <message>
        <source>Look at each lane: who waits for what, and who holds the loop?</source>
        <translation>Sieh dir jede Spur an: Wer wartet worauf, und wer hält den Loop?</translation>
    </message>
    <message>
        <source>No prediction, which is fine. Who waits, and who holds the loop?</source>
        <translation>Ohne Vorhersage geht es auch. Wer wartet, und wer hält den Loop?</translation>
    </message>
    <message>
        <source>Of these lines the run prints: %1</source>
        <translation>Von diesen Zeilen gibt der Lauf aus: %1</translation>
    </message>
    <message>
        <source>Press Run and watch. Each lane is one task; time goes from left to right.</source>
        <translation>Drücke „Starten“ und sieh zu. Jede Spur ist ein Task; die Zeit läuft von links nach rechts.</translation>
    </message>
    <message>
        <source>Show %1 beside</source>
        <translation>„%1“ daneben zeigen</translation>
    </message>
    <message>
        <source>The lesson on this: %1</source>
        <translation>Die Lektion dazu: %1</translation>
    </message>
    <message>
        <source>The run prints: %1</source>
        <translation>Der Lauf gibt aus: %1</translation>
    </message>
    <message>
        <source>Why %1 takes that long: %2</source>
        <translation>Warum %1 so lange dauert: %2</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>You have predicted anew: run again to see whether it is right.</source>
        <translation>Du hast neu vorhergesagt: Starte noch einmal, um zu sehen, ob es stimmt.</translation>
    </message>
</context>
<context>
    <name>overlap::SecondsField</name>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>? s</source>
        <translation>? s</translation>
    </message>
</context>
<context>
    <name>overlap::SectionBar</name>
    <message>
        <source>Section: %1</source>
        <translation>Abschnitt: %1</translation>
    </message>
    <message>
        <source>Section: %1, done</source>
        <translation>Abschnitt: %1, erledigt</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
</context>
<context>
    <name>overlap::SessionSource</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>overlap::SignLabel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
</context>
<context>
    <name>overlap::SlideStage</name>
    <message>
        <source>Page Down: on · Page Up: back · B: black · Esc: end</source>
        <translation>Bild ab: weiter · Bild auf: zurück · B: schwarz · Esc: Ende</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Das Programm</translation>
    </message>
    <message>
        <source>Up, Down: answer · digits, + and −: hands</source>
        <translation>Auf, Ab: Antwort · Ziffern, + und −: Hände</translation>
    </message>
    <message>
        <source>Up, Down: knob · + and −: move it</source>
        <translation>Auf, Ab: Regler · + und −: verschieben</translation>
    </message>
</context>
<context>
    <name>overlap::SoundPlayer</name>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Sound (no output device)</source>
        <translation>Ton (kein Ausgabegerät)</translation>
    </message>
</context>
<context>
    <name>overlap::StepBar</name>
    <message>
        <source>%1 ›</source>
        <translation>%1 ›</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Weiter: %1</translation>
    </message>
    <message>
        <source>Steps of the lesson</source>
        <translation>Schritte der Lektion</translation>
    </message>
</context>
<context>
    <name>overlap::TimelineView</name>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>overlap::Tour</name>
    <message>
        <source>%1 of %2: %3. %4</source>
        <translation>%1 von %2: %3. %4</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Verändere es</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Here you see what happens, once it runs. Each row is one task, time goes from left to right, and a bar shows whether the task runs, waits or holds up all others. Its line of code and the reason why it does not run stand at the right.</source>
        <translation>Hier siehst du, was geschieht, sobald es läuft. Jede Zeile ist ein Task, die Zeit läuft von links nach rechts, und ein Balken zeigt, ob der Task läuft, wartet oder alle anderen aufhält. Rechts stehen seine Codezeile und der Grund, warum er gerade nicht läuft.</translation>
    </message>
    <message>
        <source>Move a slider or type its value: what the run will do is calculated at once. Each change is a new exercise.</source>
        <translation>Bewege einen Regler oder tippe seinen Wert: Was der Lauf tun wird, ist sofort berechnet. Jede Änderung ist eine neue Übung.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Overlap runs small programs and shows who waits for what. Each lesson goes through these steps, and you may jump. At the first one you say what will happen, before you see it.</source>
        <translation>Overlap lässt kleine Programme laufen und zeigt, wer worauf wartet. Jede Lektion geht durch diese Schritte, und du darfst springen. Beim ersten sagst du, was geschehen wird, bevor du es siehst.</translation>
    </message>
    <message>
        <source>Predict first</source>
        <translation>Sag zuerst voraus</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Lass es laufen</translation>
    </message>
    <message>
        <source>Run starts the program, the one that you see at the right. Space pauses it, and the arrow keys go back and on, one turn at a time.</source>
        <translation>„Starten“ lässt das Programm laufen, das du daneben siehst. Die Leertaste hält es an, und die Pfeiltasten gehen Zug um Zug zurück und weiter.</translation>
    </message>
    <message>
        <source>See who waits</source>
        <translation>Sieh, wer wartet</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
</context>
<context>
    <name>overlap::TraceWindow</name>
    <message>
        <source>%1 – Overlap</source>
        <translation>%1 – Overlap</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Das Fenster schließen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Save it as a picture or trace</source>
        <translation>Als Bild oder Aufzeichnung sichern</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>Diese Hilfe</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>overlap::Transport</name>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Nochmal</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
</context>
<context>
    <name>overlap::TroubleLine</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>overlap::WhyPanel</name>
    <message>
        <source>%1, as calculated</source>
        <translation>%1, wie berechnet</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
</TS>
