package io.offhook.selfcare.topics;

import io.offhook.eventing.rebuild.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What self care knows from topics. Mails that are under way are no read model: they stay, and so does the setting that hides codes. */
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
        return List.of("my_phone", "my_code", "device_progress", "last_refusal", "phone_model", "portal_user");
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
