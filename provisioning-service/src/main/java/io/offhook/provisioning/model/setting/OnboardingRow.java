package io.offhook.provisioning.model.setting;

import io.offhook.provisioning.model.OnboardingMethod;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An onboarding method that an administrator chose. */
@Entity
@Table(name = "onboarding_method")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class OnboardingRow extends PanacheEntityBase {
    @Id
    String model;

    @Enumerated(EnumType.STRING)
    OnboardingMethod method;
}
