package io.offhook.provisioning.phone.bulk;

import io.offhook.provisioning.catalogue.Catalogue;
import io.offhook.provisioning.catalogue.Kind;
import io.offhook.provisioning.value.CodeLife;
import io.offhook.provisioning.value.MalformedValue;
import io.offhook.provisioning.value.Name;
import java.util.Optional;

/** Values for blank cells, from the request. */
public record RowDefaults(
        Optional<Name> template,
        Optional<String> model,
        Optional<Name> devicePool,
        Optional<Boolean> requiresActivationCode,
        Optional<CodeLife> codeLife,
        Optional<Boolean> mraAllowed) {

    /** No values. */
    public static final RowDefaults NONE = new RowDefaults(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** @throws MalformedValue if they name something that does not exist */
    void check(Catalogue catalogue) {
        template.ifPresent(it -> catalogue.require(Kind.PHONE_TEMPLATE, "template", it.text()));
        model.ifPresent(catalogue::requireModel);
        devicePool.ifPresent(it -> catalogue.require(Kind.DEVICE_POOL, "devicePool", it.text()));
    }
}
