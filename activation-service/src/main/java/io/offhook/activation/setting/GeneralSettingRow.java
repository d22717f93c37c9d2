package io.offhook.activation.setting;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an administrator chose for all; there is one such row, or none. Durations are ISO-8601 texts. */
@Entity
@Table(name = "activation_setting")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class GeneralSettingRow extends PanacheEntityBase {

    @Id
    boolean onlyRow = true;

    String codeLife;
    String expiryWarning;
    boolean mraEnabled;

    @Nullable
    String mraDomain;

    GeneralSetting toSetting() {
        return new GeneralSetting(
                Duration.parse(codeLife), Duration.parse(expiryWarning), mraEnabled, Optional.ofNullable(mraDomain));
    }

    void take(GeneralSetting setting) {
        codeLife = setting.codeLife().toString();
        expiryWarning = setting.expiryWarning().toString();
        mraEnabled = setting.mraEnabled();
        mraDomain = setting.mraDomain().orElse(null);
    }
}
