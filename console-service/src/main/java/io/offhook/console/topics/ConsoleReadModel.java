package io.offhook.console.topics;

import io.offhook.console.rate.RateWindow;
import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.inbox.EventHandler;
import io.offhook.eventing.inbox.TopicConsumer;
import io.offhook.eventing.rebuild.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All that the console knows. */
@ApplicationScoped
class ConsoleReadModel implements ReadModel.FromTopics {

    /** Under which all consumers keep their positions. */
    static final String CONSUMER = "console";

    private final Instance<TopicConsumer> consumers;
    private final FoldingUsers users;
    private final Duration timelineKept;

    ConsoleReadModel(
            @Any Instance<TopicConsumer> consumers,
            FoldingUsers users,
            @ConfigProperty(name = "offhook.console.timeline.retention") Duration timelineKept) {
        this.consumers = consumers;
        this.users = users;
        this.timelineKept = timelineKept;
    }

    @Override
    public String name() {
        return "console";
    }

    @Override
    public List<String> tables() {
        return List.of(
                "phone",
                "timeline",
                "setting",
                "person",
                "trust_item",
                "expected_device",
                "rate",
                "activation_time",
                "device_progress");
    }

    /** All but those by the device's name, the phone's code and the user: consumers find rows by these. */
    @Override
    public List<String> indexesOfReaders() {
        return List.of(
                "timeline_in_order",
                "timeline_by_time",
                "timeline_by_type",
                "timeline_by_phone",
                "timeline_by_code",
                "timeline_by_fingerprint",
                "timeline_by_address",
                "timeline_by_correlation",
                "timeline_by_setting",
                "timeline_by_redeemed_certificate",
                "timeline_of_devices_by_time",
                "timeline_of_mails",
                "phone_by_added",
                "phone_by_mac",
                "phone_by_owner",
                "phone_by_model",
                "phone_by_pool",
                "phone_by_kind",
                "phone_by_expiry",
                "phone_by_fingerprint",
                "phone_by_number",
                "phone_by_serial_number",
                "phone_failed");
    }

    @Override
    public List<String> changing() {
        return List.of("phone");
    }

    /** What devices did, and what was said of states that newer ones have replaced. */
    @Override
    public Map<String, String> seeds() {
        return Map.of(
                "timeline", "topic in ('DEVICE', 'SETTING', 'USER', 'ERASURE')",
                "device_progress", "true");
    }

    @Override
    public Map<String, Comparison> comparisons() {
        var everyEvent = "topic in ('PHONE', 'ACTIVATION', 'TRUST', 'SELFCARE', 'AUDIT') and ";
        return Map.of(
                "timeline", new Comparison(everyEvent + isKept("at", timelineKept), List.of()),
                "phone", new Comparison("true", List.of("progress", "progress_at", "kind")),
                "device_progress", Comparison.OF_NOTHING,
                "rate", new Comparison(isKept("minute", RateWindow.KEPT), List.of()),
                "activation_time",
                        new Comparison(
                                "redeemed_at is null or " + isKept("redeemed_at", RateWindow.KEPT),
                                List.of("served_at")));
    }

    /** Surely: sweeps have not come to it yet. */
    private static String isKept(String column, Duration kept) {
        return column + " > date_trunc('hour', now()) - interval '" + kept + "' + interval '1 hour'";
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Map<Topic, EventHandler> folds() {
        var folds = new EnumMap<Topic, EventHandler>(Topic.class);
        consumers.forEach(each -> folds.put(each.topic(), each));
        folds.put(Topic.USER, users);
        return folds;
    }
}
