package io.offhook.eventing.rebuild;

import io.offhook.contracts.topic.Topic;
import io.offhook.eventing.broker.TopicNames;
import io.offhook.eventing.inbox.ApplyingRecords;
import io.offhook.eventing.rebuild.ReadModel.FromOwnEvents;
import io.offhook.eventing.rebuild.ReadModel.FromTopics;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The read models of the service, and how each gets into a shadow. */
@ApplicationScoped
public class ReadModelFolds {

    private final List<ReadModel> models;
    private final ShadowTransactions transactions;
    private final ApplyingRecords applying;
    private final Map<String, Object> broker;
    private final TopicNames names;
    private final Topic topic;

    ReadModelFolds(
            @Any Instance<ReadModel> models,
            ShadowTransactions transactions,
            ApplyingRecords applying,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            TopicNames names,
            @ConfigProperty(name = "offhook.topic") Topic topic) {
        this.models = models.stream().toList();
        this.transactions = transactions;
        this.applying = applying;
        this.broker = broker;
        this.names = names;
        this.topic = topic;
    }

    /** Does something with a shadow that is filled as it goes. */
    public interface Use {
        void with(ShadowSchema shadow, ShadowFold fold) throws SQLException, InterruptedException;
    }

    public List<ReadModel> all() {
        return models;
    }

    /** Those that are folded together: one reading of the own events is for all of them. */
    public List<List<ReadModel>> together(List<ReadModel> chosen) {
        var groups = new ArrayList<List<ReadModel>>();
        groups.add(chosen.stream().filter(FromOwnEvents.class::isInstance).toList());
        chosen.stream().filter(each -> !(each instanceof FromOwnEvents)).forEach(each -> groups.add(List.of(each)));
        return groups.stream().filter(each -> !each.isEmpty()).toList();
    }

    /** @param group one of {@link #together} */
    public void use(RebuildSession session, List<ReadModel> group, Use use) throws SQLException, InterruptedException {
        var shadow = ShadowSchema.create(session, group);
        if (group.getFirst() instanceof FromTopics model) {
            try (var topics =
                    new TopicsFromTheBeginning(broker, names, model.folds().keySet())) {
                use.with(shadow, new TopicsFold(model, shadow, session, transactions, applying, topics));
            }
        } else {
            use.with(shadow, new EventsFold(own(group), shadow, transactions, new OwnEvents(session, topic)));
        }
        shadow.drop();
    }

    private static List<FromOwnEvents> own(List<ReadModel> group) {
        return group.stream()
                .flatMap(each -> each instanceof FromOwnEvents own ? Stream.of(own) : Stream.empty())
                .toList();
    }
}
