package io.offhook.pki.mic;

import io.offhook.pki.device.PhoneModel;

/** Whether devices of a model are accepted although their MIC has expired: many phones outlive theirs. */
@FunctionalInterface
public interface ExpiredMicPolicy {

    boolean accepts(PhoneModel model);
}
