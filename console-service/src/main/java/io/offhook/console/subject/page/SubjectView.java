package io.offhook.console.subject.page;

import io.offhook.console.handle.Named;
import java.util.List;

/**
 * @param kind what it is, in a word
 * @param explanations none where nothing is known; of an address, ten at most
 */
record SubjectView(String kind, String name, List<ExplanationView> explanations, TimelineView timeline) {

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
