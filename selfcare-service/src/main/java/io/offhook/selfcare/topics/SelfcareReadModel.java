package io.offhook.selfcare.topics;

import io.offhook.contracts.activation.ActivationEvent;
import io.offhook.contracts.phone.PhoneEvent;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.Recorded;
import io.offhook.eventing.inbox.EventHandler;
import io.offhook.eventing.rebuild.ReadModel;
import io.offhook.selfcare.erasure.WithoutErasedOwners;
import io.offhook.selfcare.phone.store.CodeProjection;
import io.offhook.selfcare.phone.store.PhoneProjection;
import io.offhook.selfcare.phone.store.RefusalProjection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * What self care knows from topics that keep everything. Mails that are under way are no read model: they stay, and so do the setting that
 * hides codes and how far devices got, which comes from samples.
 */
@ApplicationScoped
class SelfcareReadModel implements ReadModel.FromTopics {

    /** Under which all consumers keep their positions. */
    static final String CONSUMER = "selfcare";

    private final PhoneProjection phones;
    private final CodeProjection codes;
    private final RefusalProjection refusals;
    private final WithoutErasedOwners erased;
    private final FoldingModels models;
    private final FoldingUsers users;

    SelfcareReadModel(
            PhoneProjection phones,
            CodeProjection codes,
            RefusalProjection refusals,
            WithoutErasedOwners erased,
            FoldingModels models,
            FoldingUsers users) {
        this.phones = phones;
        this.codes = codes;
        this.refusals = refusals;
        this.erased = erased;
        this.models = models;
        this.users = users;
    }

    @Override
    public String name() {
        return "selfcare";
    }

    @Override
    public List<String> tables() {
        return List.of("my_phone", "my_code", "last_refusal", "phone_model", "portal_user");
    }

    @Override
    public List<String> consulted() {
        return List.of("erased_person");
    }

    /** Refusals are forgotten after twelve hours. */
    @Override
    public Map<String, Comparison> comparisons() {
        return Map.of(
                "last_refusal", new Comparison("at > date_trunc('hour', now()) - interval '10 hours'", List.of()));
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Map<Topic, EventHandler> folds() {
        return Map.of(
                Topic.PHONE,
                EventHandler.together(this::phones),
                Topic.ACTIVATION,
                EventHandler.together(this::codes),
                Topic.SETTING,
                models,
                Topic.USER,
                users);
    }

    private Uni<Void> phones(List<Recorded<?>> events) {
        return erased.of(events)
                .flatMap(all -> phones.applyAll(
                        all.stream().map(each -> each.as(PhoneEvent.class)).toList()));
    }

    private Uni<Void> codes(List<Recorded<?>> events) {
        return erased.of(events)
                .map(all ->
                        all.stream().map(each -> each.as(ActivationEvent.class)).toList())
                .flatMap(all ->
                        codes.applyAll(all).chain(() -> refusals.applyAll(all)).replaceWithVoid());
    }
}
