/** Where an operator may act: everywhere, or at the sites whose device pools an administrator named. Pure, but for the port. */
@NullMarked
package io.offhook.rest.site;

import org.jspecify.annotations.NullMarked;
