package io.offhook.selfcare.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** A look into the service's own database. */
@ApplicationScoped
public class SelfcareTables {

    private final DataSource source;

    SelfcareTables(DataSource source) {
        this.source = source;
    }

    public Optional<String> mailState(UUID codeId) {
        return texts("select state from welcome_mail where code_id = ?::uuid", codeId.toString()).stream()
                .findFirst();
    }

    /** Types of this service's events about a phone. */
    public List<String> events(UUID phoneId) {
        return texts("select type from event where stream_id = ? order by version", phoneId.toString());
    }

    public boolean knows(String userId) {
        return !texts("select user_id from person where user_id = ?", userId).isEmpty();
    }

    /** As before a rebuild: what came from other services is forgotten; this service's own events stay. */
    public void forget(UUID phoneId) {
        for (var sql : List.of(
                "delete from welcome_mail where phone_id = ?::uuid",
                "delete from my_code where phone_id = ?::uuid",
                "delete from consumed where topic = 'ACTIVATION' and stream_id = ?")) {
            try (var connection = source.getConnection();
                    var statement = connection.prepareStatement(sql)) {
                statement.setString(1, phoneId.toString());
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private List<String> texts(String sql, String parameter) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var rows = statement.executeQuery()) {
                var texts = new ArrayList<String>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
