package io.offhook.eventing;

import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.eventing.decider.Decider;
import io.offhook.eventing.decider.Decision;

/** Rules for tests: a phone may be released twice. The state counts releases. */
public final class ReleaseDecider implements Decider<String, Integer, PhoneEvent, String> {

    private static final int MAX = 2;

    @Override
    public Integer initial() {
        return 0;
    }

    /** @param streamId the command is the phone to release */
    @Override
    public Decision<PhoneEvent, String> decide(Integer releases, String streamId) {
        return releases < MAX
                ? Decision.happened(SampleEvents.released(streamId))
                : Decision.refused("released " + releases + " times");
    }

    @Override
    public Integer evolve(Integer releases, PhoneEvent event) {
        return releases + 1;
    }
}
