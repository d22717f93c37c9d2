package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.value.CodeLife;
import io.offhook.provisioning.value.DevicePool;
import java.util.Optional;

/** Values for blank cells, from the request. */
public record RowDefaults(
        Optional<Model> model,
        DevicePool devicePool,
        Optional<Boolean> requiresActivationCode,
        Optional<CodeLife> codeLife,
        boolean mraAllowed) {}
