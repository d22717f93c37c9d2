package io.offhook.console.subject.page;

import io.offhook.console.handle.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param kind what it is, in a word
 * @param explanation absent: nothing is known
 * @param devices why the phones and devices behind an address did not come up; ten at most
 */
record SubjectView(
        String kind,
        String name,
        @Nullable ExplanationView explanation,
        List<ExplanationView> devices,
        TimelineView timeline) {

    static String name(Named named) {
        return switch (named) {
            case Named.Phone it -> it.phone().deviceName();
            case Named.Device it -> it.deviceName();
            case Named.Certificate it -> it.fingerprint();
            case Named.Code it -> it.codeId().toString();
            case Named.Person it -> it.userId();
            case Named.Address it -> it.ip();
            case Named.Request it -> it.correlationId();
        };
    }
}
