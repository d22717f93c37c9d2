package io.offhook.console.explanation;

import io.offhook.console.handle.Named;
import io.offhook.console.phone.PhoneRecord;
import io.offhook.console.timeline.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * All that an explanation is made of.
 *
 * @param entries the latest of the phone, its device and its certificates, oldest first
 * @param general what is about no phone alone: trust anchors that came and went, exports of codes, oldest first
 * @param strangers what devices without a record did last, oldest first
 * @param similarPhones of a device without a record, or of the only one that is similar to a phone: phones that wait for theirs, and whose MAC is {@linkplain SimilarMacs similar}
 * @param similarDevices of a phone that waits for its device: what devices without a record, and with a similar MAC, did
 * @param others phones that it has to do with: whose code was typed, which phone the device is that typed it, and whose device it was
 * @param settings as they are now
 */
public record Situation(
        Named subject,
        List<TimelineEntry> entries,
        List<TimelineEntry> general,
        List<TimelineEntry> strangers,
        List<PhoneRecord> similarPhones,
        List<TimelineEntry> similarDevices,
        List<PhoneRecord> others,
        Settings settings,
        Instant now) {

    /**
     * @param mraEnabled whether phones outside the premises may redeem codes
     * @param refusesUnexpected whether a device that is on no list is refused
     * @param expiredAccepted models whose expired certificates are accepted
     */
    public record Settings(boolean mraEnabled, boolean refusesUnexpected, Set<String> expiredAccepted) {}
}
