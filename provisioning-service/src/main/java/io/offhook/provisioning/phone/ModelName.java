package io.offhook.provisioning.phone;

import io.offhook.provisioning.model.Model;
import io.offhook.provisioning.model.ModelCatalogue;

/** Reads the model of a phone. */
public final class ModelName {

    private ModelName() {}

    /** @throws MalformedValue if the catalogue has no such model */
    public static Model parse(String text) {
        return ModelCatalogue.find(text)
                .orElseThrow(() -> new MalformedValue(
                        "model",
                        MalformedValue.quoted(text) + " is not in the model catalogue: " + ModelCatalogue.names()
                                + "."));
    }
}
