package io.offhook.provisioning.phone;

import io.offhook.provisioning.value.Name;
import io.offhook.provisioning.value.UserId;
import java.util.List;
import java.util.Optional;

/** Phones to add. */
public final class TestRequests {

    private TestRequests() {}

    public static RequestedPhone phone(
            String model, Lines lines, List<LineText> texts, Optional<String> owner, Optional<Boolean> codeRequired) {
        return phone(Optional.empty(), Optional.of(model), lines, texts, owner, codeRequired);
    }

    /** Of a template. */
    public static RequestedPhone phone(String template, Lines lines) {
        return phone(
                Optional.of(new Name(template)),
                Optional.empty(),
                lines,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static RequestedPhone phone(
            Optional<Name> template,
            Optional<String> model,
            Lines lines,
            List<LineText> texts,
            Optional<String> owner,
            Optional<Boolean> codeRequired) {
        return new RequestedPhone(
                template,
                model,
                Optional.empty(),
                Optional.empty(),
                lines,
                texts,
                owner.map(UserId::new),
                Optional.empty(),
                RequestedProfiles.NONE,
                codeRequired,
                Optional.empty(),
                Optional.empty());
    }
}
