/** What registrars are given: the users of digest authentication, with what they check passwords with. Passwords are derived, see {@code SecretsKey}. */
@NullMarked
package io.offhook.provisioning.files.registrar;

import org.jspecify.annotations.NullMarked;
