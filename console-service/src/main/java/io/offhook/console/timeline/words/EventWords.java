package io.offhook.console.timeline.words;

import io.offhook.console.timeline.TimelineEntry;
import io.offhook.console.timeline.WithheldStates;
import io.offhook.console.value.Times;
import io.offhook.contracts.Event;
import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.audit.AuditEvent;
import io.offhook.contracts.device.DeviceEvent;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.selfcare.SelfcareEvent;
import io.offhook.contracts.trust.TrustEvent;
import java.time.ZoneId;

/** Says what happened in one short sentence. */
public final class EventWords {

    private EventWords() {}

    /** With times in UTC. */
    public static Words of(TimelineEntry entry) {
        return of(entry, Times.UTC);
    }

    /** With times as they are where the reader is. */
    public static Words of(TimelineEntry entry, ZoneId zone) {
        return of(entry, new Times(zone));
    }

    private static Words of(TimelineEntry entry, Times times) {
        return entry.event().map(event -> of(event, times)).orElseGet(() -> withheld(entry));
    }

    private static Words of(Event event, Times times) {
        if (event instanceof PhoneEvent it) {
            return PhoneWords.of(it);
        }
        if (event instanceof ActivationEvent it) {
            return ActivationWords.of(it, times);
        }
        if (event instanceof DeviceEvent it) {
            return DeviceWords.of(it);
        }
        if (event instanceof SelfcareEvent it) {
            return SelfcareWords.of(it);
        }
        if (event instanceof TrustEvent it) {
            return TrustWords.of(it, times);
        }
        return event instanceof AuditEvent it ? AuditWords.of(it) : StateWords.of(event);
    }

    /** Of a person, of what operators may not see, or of a kind that this version does not know. */
    private static Words withheld(TimelineEntry entry) {
        if (WithheldStates.isType(entry.type())) {
            return StateWords.SITE_OPERATOR;
        }
        return entry.topic().hasPersonalData()
                ? Words.neutral("person", "A person's name or mail address was saved")
                : Words.neutral("question-circle", entry.type() + ": not known to this version");
    }
}
