package io.offhook.torture.peers;

import io.offhook.torture.evidence.ProvisionedPhone;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Provisions phones, each of which then gets a code. */
public interface Provisioning {

    /**
     * Provisions these phones, or those of them that can be.
     *
     * @return by their ids, phones of earlier calls included whose outcome was unknown then
     */
    Map<UUID, NewPhone> provision(List<NewPhone> phones);

    /** How many phones were to be provisioned whose outcome is unknown. A later call tries them again. */
    int unknown();

    /** Returns when the outcome of every call is known, or will never be. */
    void finish() throws InterruptedException;

    /** The phones that are certainly provisioned: each must get a code. */
    List<ProvisionedPhone> provisioned();

    /** What failed in the harness itself, one sentence each. */
    List<String> failures();
}
