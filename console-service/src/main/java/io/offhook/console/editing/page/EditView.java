package io.offhook.console.editing.page;

import io.offhook.console.editing.page.Choices.Suggested;
import io.offhook.console.page.CommandProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The form that edits a phone.
 *
 * @param deviceName as it is now
 * @param version of what the form was made of
 */
record EditView(
        UUID phoneId,
        String deviceName,
        PhoneFields fields,
        String version,
        Suggested suggested,
        @Nullable CommandProblem problem) {}
