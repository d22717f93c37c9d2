package io.offhook.activation.setting;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an administrator chose for a model. The duration is an ISO-8601 text. */
@Entity
@Table(name = "model_activation_setting")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ModelSettingRow extends PanacheEntityBase {

    @Id
    String model;

    @Nullable
    String codeLife;

    boolean acceptExpiredMic;

    ModelSetting toSetting() {
        return new ModelSetting(Optional.ofNullable(codeLife).map(Duration::parse), acceptExpiredMic);
    }

    void take(ModelSetting setting) {
        codeLife = setting.codeLife().map(Duration::toString).orElse(null);
        acceptExpiredMic = setting.acceptExpiredMic();
    }
}
