// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/present/presentation.h"
#include "app/present/presentsource.h"
#include "app/present/slidecode.h"
#include "app/present/slidesizes.h"
#include "app/present/timelinepages.h"

#include <QWidget>

namespace overlap {

class KnobLines;
class PollView;
class SlideText;
class Spotlight;
class TimelineView;

/// Shows the slide of a presentation: its text and, below, a poll, knobs, a timeline or code. What does not fit in goes
/// on over pages.
class SlideStage : public QWidget
{
    Q_OBJECT
public:
    /// What stands below the text.
    enum class Body : quint8 { None, Poll, Knobs, Timeline, Code };

    /// The session has the live run. Both outlive the stage.
    SlideStage(Presentation &presentation, Session &live, QWidget *parent = nullptr);
    ~SlideStage() override;

    Language language() const;
    void setLanguage(Language language);

    /// Shows the slide anew. `finished`: the run is shown as it ends, not live.
    void showSlide(bool finished);

    /// Lets go of all runs.
    void clear();

    int pages() const { return m_pages; }
    int page() const { return m_page; }
    void setPage(int page);

    Body body() const { return m_body; }
    SlideSizes sizes() const;
    PollView &poll() const { return *m_poll; }
    KnobLines &knobs() const { return *m_knobs; }
    TimelineView &timeline() const { return *m_timeline; }
    const CodeView &code() const { return m_code.view(); }
    SlideText &text() const { return *m_text; }
    Spotlight &spotlight() const { return *m_spotlight; }

    /// What the keys do on this slide, for the line below it; empty: nothing of its own.
    QString keys() const;

    /// All words that are seen.
    QString seenText() const;

Q_SIGNALS:
    /// Another slide, or another page of it, is seen.
    void shown();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showWords();
    void showGoal();
    void fillBody();
    void arrange();
    Body bodyOf(const Slide &slide) const;
    void showPicture();
    void showCode();
    void showTimelinePage();
    TrackScene trackOf(const QString &variant);
    std::vector<TrackScene> resultTracks();
    const LinkTarget *link() const;
    QRect place() const;

    Presentation &m_presentation;
    Session &m_live;
    PresentSource m_source;
    Timeline m_blank;
    Timeline m_built; ///< By the program of a puzzle.
    SlideText *m_text;
    PollView *m_poll;
    KnobLines *m_knobs;
    TimelineView *m_timeline;
    SlideCode m_code;
    Spotlight *m_spotlight;
    Body m_body = Body::None;
    bool m_finished = false;
    SlidePicture m_picture;
    std::vector<TimelinePage> m_timelinePages;
    int m_page = 0;
    int m_pages = 1;
};

} // namespace overlap
