package io.offhook.console.person.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What self care knows of a user.
 *
 * @param mails the last ones; absent: self care does not answer
 */
record SelfCareView(AccountView account, @Nullable List<SentMail> mails) {}
