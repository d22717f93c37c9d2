package io.offhook.activation.setting;

/** What becomes of a genuine device that is on no list of expected ones. */
public enum ExpectedDevicePolicy {
    /** Nobody looks. */
    OFF,
    /** It is let in: an event, a counter and a line of the log. */
    ALARM,
    /** It is refused before its code is looked at. */
    REFUSE
}
