package io.offhook.selfcare.page;

import io.offhook.selfcare.language.LocalTimes;
import io.offhook.selfcare.phone.MyPhone;
import io.offhook.selfcare.phone.PhoneCode;
import io.offhook.selfcare.phone.Stage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone as the page shows it.
 *
 * @param name empty: it is called by its model
 * @param liveCode the code that its owner can report as lost
 * @param lostFrom from when on, in words; absent: now
 * @param lost whether its owner did so, and the next code is not there yet
 * @param quiet whether there is nothing to do: a list shows a row instead of a card
 */
record PhoneCard(
        UUID id,
        String name,
        String deviceName,
        String model,
        @Nullable String extension,
        String place,
        Stage stage,
        boolean quiet,
        @Nullable UUID liveCode,
        @Nullable String lostFrom,
        boolean lost,
        @Nullable RefusalView refusal) {

    static PhoneCard of(MyPhone phone, LocalTimes times, Instant at) {
        var record = phone.record();
        var stage = phone.stage(at);
        return new PhoneCard(
                record.phoneId(),
                record.description().strip(),
                record.deviceName(),
                record.model(),
                record.directoryNumber(),
                record.place(),
                stage,
                stage.isQuiet(),
                phone.liveCode(at).map(PhoneCode::codeId).orElse(null),
                phone.lostFrom().filter(at::isBefore).map(times::dayAndTime).orElse(null),
                phone.isCodeLost(at),
                phone.shownRefusal(at)
                        .map(refusal -> RefusalView.of(refusal, times))
                        .orElse(null));
    }

    /** Of the element that holds it in a list. */
    String slot() {
        return "phone-" + id;
    }
}
