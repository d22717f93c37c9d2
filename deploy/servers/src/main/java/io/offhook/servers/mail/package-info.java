/**
 * A mail sink: GreenMail receives mail over SMTP and delivers nothing. Each mail becomes an {@code .eml} file, which is served as HTML
 * ({@code /}), JSON ({@code /api/mails}) and as it is ({@code /mails/<file>}).
 */
@NullMarked
package io.offhook.servers.mail;

import org.jspecify.annotations.NullMarked;
