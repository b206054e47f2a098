@NullMarked
package com.quotedesk.web.clients;

import org.jspecify.annotations.NullMarked;
