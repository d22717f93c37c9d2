package io.offhook.activation.code.secret;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness: a replica that started without a key would call good codes unknown, so no phone is sent to it. One that refused a
 * directory goes on with the keys it has, and says so.
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
                .withData("fingerprintKey", ring.fingerprintKeyId())
                .withData("sealingKey", ring.sealingKeyId());
        rotation.refusal().ifPresent(why -> answer.withData("refused", why));
        return answer.build();
    }
}
