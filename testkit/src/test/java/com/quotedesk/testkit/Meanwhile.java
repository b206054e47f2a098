package com.quotedesk.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** What somebody else does between two steps of ours. */
public final class Meanwhile {

    private Meanwhile() {}

    /** The port, after whose method {@code somebodyElse} is quicker than we are. */
    public static <P> P after(Class<P> port, P real, String method, Runnable somebodyElse) {
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, called, arguments) -> {
                            try {
                                var answer = called.invoke(real, arguments);
                                if (called.getName().equals(method)) {
                                    somebodyElse.run();
                                }
                                return answer;
                            } catch (InvocationTargetException failed) {
                                throw failed.getCause();
                            }
                        }));
    }
}
