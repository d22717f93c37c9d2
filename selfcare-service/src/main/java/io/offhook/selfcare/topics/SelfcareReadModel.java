package io.offhook.selfcare.topics;

import io.offhook.eventing.rebuild.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What other services tell of phones, codes and persons. What people chose, sessions and mails are none of it: they stay. */
@ApplicationScoped
class SelfcareReadModel implements ReadModel.FromTopics {

    /** Under which all consumers keep their positions. */
    static final String CONSUMER = "selfcare";

    @Override
    public String name() {
        return "selfcare";
    }

    @Override
    public List<String> tables() {
        return List.of("my_phone", "my_code", "portal_user");
    }

    @Override
    public String groupId() {
        return "offhook-selfcare";
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }
}
