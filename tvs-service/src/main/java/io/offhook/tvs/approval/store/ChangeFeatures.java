package io.offhook.tvs.approval.store;

import io.offhook.tvs.approval.ChangeAction;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** Who makes which change. */
@Singleton
class ChangeFeatures {

    private final Instance<PrepareChange> features;

    ChangeFeatures(@Any Instance<PrepareChange> features) {
        this.features = features;
    }

    PrepareChange of(ChangeAction action) {
        return features.stream()
                .filter(feature -> feature.actions().contains(action))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no feature makes the change " + action));
    }
}
