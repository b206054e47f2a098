@NullMarked
package com.quotedesk.testkit.clients;

import org.jspecify.annotations.NullMarked;
