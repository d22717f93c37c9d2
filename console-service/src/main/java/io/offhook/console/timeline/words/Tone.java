package io.offhook.console.timeline.words;

/** Whether an event is good news. */
public enum Tone {
    GOOD,
    NEUTRAL,
    /** Something may need a look. */
    WARNING,
    /** Something was refused or broken. */
    BAD
}
