package io.offhook.activation.setting.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings in the database; what nobody chose is as the installation is configured. In the caller's transaction. */
@ApplicationScoped
class StoredSettings {

    private final GeneralSetting usual;

    StoredSettings(
            @ConfigProperty(name = "offhook.code.life") Duration codeLife,
            @ConfigProperty(name = "offhook.code.expiry-warning") Duration expiryWarning) {
        this.usual = new GeneralSetting(codeLife, expiryWarning, false, Optional.empty());
    }

    /** What is in force while nobody chose anything. */
    GeneralSetting usual() {
        return usual;
    }

    Uni<ActivationSettings> all() {
        return GeneralSettingRow.<GeneralSettingRow>findAll()
                .firstResult()
                .map(row -> row == null ? usual : row.toSetting())
                .flatMap(general -> ModelSettingRow.<ModelSettingRow>listAll()
                        .map(rows -> new ActivationSettings(
                                general,
                                rows.stream()
                                        .collect(Collectors.toMap(row -> row.model, ModelSettingRow::toSetting)))));
    }

    Uni<Void> put(GeneralSetting setting) {
        return GeneralSettingRow.<GeneralSettingRow>findAll().firstResult().flatMap(known -> {
            var row = known == null ? new GeneralSettingRow() : known;
            row.take(setting);
            return row.persist().replaceWithVoid();
        });
    }

    Uni<Void> put(String model, ModelSetting setting) {
        return ModelSettingRow.<ModelSettingRow>findById(model).flatMap(known -> {
            var row = known == null ? new ModelSettingRow() : known;
            row.model = model;
            row.take(setting);
            return row.persist().replaceWithVoid();
        });
    }

    /** @return whether there was one */
    Uni<Boolean> delete(String model) {
        return ModelSettingRow.deleteById(model);
    }
}
