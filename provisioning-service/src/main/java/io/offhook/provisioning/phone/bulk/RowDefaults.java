package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.value.CodeLife;
import io.offhook.provisioning.value.Name;
import java.util.Optional;

/** Values for blank cells, from the request. */
public record RowDefaults(
        Optional<Name> template,
        Optional<String> model,
        Optional<Name> devicePool,
        Optional<Boolean> requiresActivationCode,
        Optional<CodeLife> codeLife,
        Optional<Boolean> mraAllowed) {}
