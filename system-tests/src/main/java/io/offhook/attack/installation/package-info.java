/** The ports, accounts and processes that are attacked. */
@NullMarked
package io.offhook.attack.installation;

import org.jspecify.annotations.NullMarked;
