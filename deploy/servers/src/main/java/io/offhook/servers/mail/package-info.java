/**
 * A mail sink, which delivers nothing: GreenMail takes mail over SMTP, each mail becomes an {@code .eml} file, and a page
 * shows them to people ({@code /}), scripts ({@code /api/mails}) and mail programs ({@code /mails/<file>}).
 */
@NullMarked
package io.offhook.servers.mail;

import org.jspecify.annotations.NullMarked;
