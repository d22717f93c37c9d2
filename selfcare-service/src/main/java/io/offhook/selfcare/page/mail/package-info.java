/** Where the links of mails lead. Nobody signs in: the secret of the link says whose it is. Programs fetch links, so a GET does nothing. */
@NullMarked
package io.offhook.selfcare.page.mail;

import org.jspecify.annotations.NullMarked;
