package io.github.digitpad.nn;

import java.util.List;

/** Who uses what the nodes of a graph give: whoever wants to take a layer together with the one before must know. */
public final class Users {

    /** In place of a node. */
    public static final int NONE = -1;

    private static final int SEVERAL = -2;

    private final int[] users;

    /** @param nodes each after those that it gets its inputs from */
    public Users(List<Node> nodes) {
        users = new int[nodes.size()];
        for (int i = 0; i < users.length; i++) {
            users[i] = NONE;
            for (int input : nodes.get(i).inputs()) {
                if (input != Node.INPUT) {
                    users[input] = users[input] == NONE ? i : SEVERAL;
                }
            }
        }
    }

    /** The node that alone, and once, uses what a node gives; {@link #NONE} if there is none such. */
    public int only(int node) {
        return Math.max(NONE, users[node]);
    }
}
