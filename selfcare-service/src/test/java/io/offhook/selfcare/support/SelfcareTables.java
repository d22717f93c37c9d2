package io.offhook.selfcare.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Looks into the database of the service. */
@ApplicationScoped
public class SelfcareTables {

    private final DataSource source;

    SelfcareTables(DataSource source) {
        this.source = source;
    }

    public Optional<String> mailState(UUID codeId) {
        return noticeState("CODE_ISSUED/" + codeId);
    }

    /** @param key kind and subject, for example {@code WELCOME/alice} */
    public Optional<String> noticeState(String key) {
        return texts("select state from notice where notice_key = ?", key).stream()
                .findFirst();
    }

    /** Reasons of the failures that this service recorded of a phone. */
    public List<String> failureReasons(UUID phoneId) {
        return texts(
                "select data->>'reason' from event where stream_id = ? and type like '%Failed%' order by version",
                phoneId.toString());
    }

    /** Accounts that caused this service's events about a phone. */
    public List<String> actors(UUID phoneId) {
        return texts(
                "select coalesce(metadata->>'actor', '') from event where stream_id = ? order by version",
                phoneId.toString());
    }

    /** Types of this service's events about a phone. */
    public List<String> events(UUID phoneId) {
        return texts("select type from event where stream_id = ? order by version", phoneId.toString());
    }

    /** Types of this service's events about the mails to a person. */
    public List<String> mailEvents(String userId) {
        return texts("select type from event where stream_id = ? order by version", "user/" + userId);
    }

    /** What identifies the sessions of an account. */
    public List<String> sessions(String account) {
        return texts("select id_hash from browser_session where account = ?", account);
    }

    public boolean knows(String userId) {
        return !texts("select user_id from portal_user where user_id = ?", userId)
                .isEmpty();
    }

    /** Deletes what came from other services, as before a rebuild. This service's own events stay. */
    public void forget(UUID phoneId) {
        for (var sql : List.of(
                "delete from notice where phone_id = ?::uuid",
                "delete from my_code where phone_id = ?::uuid",
                "delete from consumed where topic = 'ACTIVATION' and stream_id = ?")) {
            update(sql, phoneId.toString());
        }
    }

    /** States of the mails to a person. */
    public List<String> mails(String userId) {
        return texts("select state from mail where user_id = ?", userId);
    }

    /** Whether the person wants mails that nobody is obliged to send; empty: they did not say. */
    public Optional<String> mailsWanted(String userId) {
        return texts("select mails_wanted::text from profile where user_id = ?", userId).stream()
                .findFirst();
    }

    /** Deletes the notices of a person, and that the user topic was read. This service's own events stay. */
    public void forgetPerson(String userId) {
        for (var sql : List.of(
                "delete from notice where user_id = ?",
                "delete from portal_user where user_id = ?",
                "delete from consumed where topic = 'USER' and stream_id = ?")) {
            update(sql, userId);
        }
    }

    /** As if the replica had died after the mail server took the mails to a person, and before that was recorded. */
    public void dieBeforeRecording(String userId) {
        update("update notice set state = 'PENDING' where user_id = ? and state = 'SENT'", userId);
        update(
                "update mail set state = 'PENDING', next_attempt_at = now() where user_id = ? and state = 'SENT'",
                userId);
    }

    private void update(String sql, String parameter) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
