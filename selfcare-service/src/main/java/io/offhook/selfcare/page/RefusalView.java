package io.offhook.selfcare.page;

import io.offhook.selfcare.language.LocalTimes;
import io.offhook.selfcare.phone.LastRefusal;
import io.offhook.selfcare.phone.RefusalKind;
import org.jspecify.annotations.Nullable;

/**
 * Why a phone was refused, as the page says it.
 *
 * @param at when, in words
 * @param until when it may try again, in words
 */
record RefusalView(
        RefusalKind kind,
        String at,
        @Nullable String model,
        @Nullable String until) {

    static RefusalView of(LastRefusal refusal, LocalTimes times) {
        var retryAt = refusal.retryAt();
        return new RefusalView(
                refusal.kind(),
                times.dayAndTime(refusal.at()),
                refusal.model(),
                retryAt == null ? null : times.dayAndTime(retryAt));
    }
}
