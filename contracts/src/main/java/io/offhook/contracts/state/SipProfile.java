package io.offhook.contracts.state;

import io.offhook.contracts.Event;

/**
 * How phones speak SIP. Key: {@code sip-profile/<name>}.
 *
 * @param registerExpires seconds between registrations
 * @param keepAliveExpires seconds between signs of life
 * @param startMediaPort first UDP port of media, even
 * @param maxCallsPerLine calls that a line holds at a time
 * @param busyTrigger calls of a line from which on callers hear that it is busy
 */
public record SipProfile(
        String name,
        int registerExpires,
        int keepAliveExpires,
        int startMediaPort,
        int stopMediaPort,
        int maxCallsPerLine,
        int busyTrigger)
        implements Event {}
