package io.offhook.console.editing.page;

import io.offhook.console.editing.page.Choices.Suggested;
import io.offhook.console.page.CommandProblem;
import io.offhook.console.phone.PhoneRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that replaces a device.
 *
 * @param consequences what will happen; empty: it is not said yet
 */
record ReplaceView(
        PhoneRecord phone,
        ReplaceForm form,
        List<String> consequences,
        Suggested suggested,
        @Nullable CommandProblem problem) {

    public boolean isKnown() {
        return form.isKnown();
    }

    public String mac() {
        return form.typedMac();
    }

    public String model() {
        return form.typedModel();
    }
}
