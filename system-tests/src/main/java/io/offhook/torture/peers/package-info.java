/** The peers of the activation service: the phone manufacturer, the services that publish to its topics, the administrator. */
@NullMarked
package io.offhook.torture.peers;

import org.jspecify.annotations.NullMarked;
