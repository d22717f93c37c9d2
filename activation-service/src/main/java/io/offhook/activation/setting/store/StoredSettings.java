package io.offhook.activation.setting.store;

import io.offhook.activation.setting.ActivationSettings;
import io.offhook.activation.setting.CopiedKeyPolicy;
import io.offhook.activation.setting.ExpectedDevicePolicy;
import io.offhook.activation.setting.GeneralSetting;
import io.offhook.activation.setting.ModelSetting;
import io.offhook.eventing.sql.PlainSql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The tables of settings; durations are ISO-8601 texts. Every call belongs to the caller's transaction. */
@ApplicationScoped
public class StoredSettings {

    private static final String GENERAL = """
            select code_life, expiry_warning, mra_enabled, mra_domain, copied_keys, show_codes, expected_devices
            from activation_setting""";

    private static final String MODELS = "select model, code_life, accept_expired_mic from model_activation_setting";

    private static final String PUT_GENERAL = """
            insert into activation_setting
                (code_life, expiry_warning, mra_enabled, mra_domain, copied_keys, show_codes, expected_devices)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (only_row) do update set code_life = excluded.code_life,
                expiry_warning = excluded.expiry_warning, mra_enabled = excluded.mra_enabled,
                mra_domain = excluded.mra_domain, copied_keys = excluded.copied_keys,
                show_codes = excluded.show_codes, expected_devices = excluded.expected_devices""";

    private static final String PUT_MODEL = """
            insert into model_activation_setting (model, code_life, accept_expired_mic) values ($1, $2, $3)
            on conflict (model) do update set code_life = excluded.code_life,
                accept_expired_mic = excluded.accept_expired_mic""";

    private static final String DELETE_MODEL = "delete from model_activation_setting where model = $1";

    private final GeneralSetting defaults;

    StoredSettings(
            @ConfigProperty(name = "offhook.code.life") Duration codeLife,
            @ConfigProperty(name = "offhook.code.expiry-warning") Duration expiryWarning) {
        this.defaults = new GeneralSetting(
                codeLife,
                expiryWarning,
                false,
                Optional.empty(),
                CopiedKeyPolicy.ALARM,
                true,
                ExpectedDevicePolicy.OFF);
    }

    /** What the configuration says; it holds until an administrator changes it. */
    public GeneralSetting defaults() {
        return defaults;
    }

    Uni<ActivationSettings> all() {
        return PlainSql.select(GENERAL)
                .map(rows ->
                        rows.stream().findFirst().map(StoredSettings::general).orElse(defaults))
                .flatMap(general -> PlainSql.select(MODELS)
                        .map(rows -> new ActivationSettings(
                                general,
                                rows.stream()
                                        .collect(Collectors.toMap(row -> (String) row[0], StoredSettings::model)))));
    }

    private static GeneralSetting general(@Nullable Object[] row) {
        return new GeneralSetting(
                Duration.parse((String) row[0]),
                Duration.parse((String) row[1]),
                Boolean.TRUE.equals(row[2]),
                Optional.ofNullable((String) row[3]),
                CopiedKeyPolicy.valueOf((String) row[4]),
                Boolean.TRUE.equals(row[5]),
                ExpectedDevicePolicy.valueOf((String) row[6]));
    }

    private static ModelSetting model(@Nullable Object[] row) {
        return new ModelSetting(Optional.ofNullable((String) row[1]).map(Duration::parse), Boolean.TRUE.equals(row[2]));
    }

    Uni<Void> put(GeneralSetting setting) {
        return PlainSql.update(
                        PUT_GENERAL,
                        setting.codeLife().toString(),
                        setting.expiryWarning().toString(),
                        setting.mraEnabled(),
                        setting.mraDomain().orElse(null),
                        setting.copiedKeys().name(),
                        setting.showPhonesReadyToActivate(),
                        setting.expectedDevices().name())
                .replaceWithVoid();
    }

    Uni<Void> put(String model, ModelSetting setting) {
        return PlainSql.update(
                        PUT_MODEL,
                        model,
                        setting.codeLife().map(Duration::toString).orElse(null),
                        setting.acceptExpiredMic())
                .replaceWithVoid();
    }

    /** Returns whether there was one. */
    Uni<Boolean> delete(String model) {
        return PlainSql.update(DELETE_MODEL, model).map(deleted -> deleted > 0);
    }
}
