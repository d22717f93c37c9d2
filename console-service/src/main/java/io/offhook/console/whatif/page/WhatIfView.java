package io.offhook.console.whatif.page;

import io.offhook.console.whatif.WhatIfReport;
import io.offhook.pki.mic.MicRejection;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do.
 *
 * @param change in words
 * @param report absent: others ask already
 */
record WhatIfView(String change, @Nullable WhatIfReport report) {

    /** For a person. */
    public String told(@Nullable String reason) {
        if (reason == null) {
            return "accepted";
        }
        return Arrays.stream(MicRejection.values())
                .filter(each -> each.name().equals(reason))
                .map(each -> "refused: " + each.text())
                .findFirst()
                .orElse("refused: " + reason);
    }
}
