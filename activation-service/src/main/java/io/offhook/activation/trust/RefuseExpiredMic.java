package io.offhook.activation.trust;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/** What holds while nobody says otherwise. */
@DefaultBean
@ApplicationScoped
class RefuseExpiredMic implements AcceptExpiredMic {

    @Override
    public boolean of(String model) {
        return false;
    }
}
