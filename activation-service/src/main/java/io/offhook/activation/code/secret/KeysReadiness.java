package io.offhook.activation.code.secret;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * The readiness check {@code Keys}. A replica that started without a needed key is not ready, since it would call good codes unknown. One
 * that refused a changed directory stays ready with the keys that it has.
 */
@Readiness
@ApplicationScoped
class KeysReadiness implements HealthCheck {

    private final KeyRing ring;
    private final KeyRotation rotation;

    KeysReadiness(KeyRing ring, KeyRotation rotation) {
        this.ring = ring;
        this.rotation = rotation;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("Keys")
                .status(rotation.isComplete())
                .withData("fingerprintKey", ring.current().currentFingerprintKey())
                .withData("sealingKey", ring.current().currentSealingKey());
        rotation.refusal().ifPresent(reason -> answer.withData("refused", reason));
        return answer.build();
    }
}
