# The answer to /help; commands and options are typed in English.

help-text =
    {""}**newsvane** lit les nouvelles crypto et macro et publie une carte pour chacune. Elle donne le cours à la publication et juge quatre choses, chacune avec sa raison et les phrases qui la fondent :
    - **Impact sur le cours** : à quel point elle peut le bouger
    - **Fiabilité** : qui le dit, et avec quelles preuves
    - **Direction du cours** : dans quel sens, et ce qui s’y oppose
    - **Durée de l’effet** : jusqu’à une semaine, trois mois, ou au-delà

    {""}**Pour tous**
    `/analyze target:BTC` ce que disent les nouvelles d’une monnaie, d’un sujet ou d’un lien
    `/news tags:Fed` les dernières nouvelles ; `/news search:tariffs` cherche des mots
    `/digest` l’essentiel depuis hier, par tag
    `/price coin:ETH` le cours, avec graphique et nouvelles
    `/story` qui l’a dit et quand, et comment la carte a changé
    `/record` les avis jusqu’ici et leurs échéances
    `/why` pourquoi une nouvelle a paru ici ou non
    `/follow add tags:BTC` des nouvelles pour vous seul ; `/mute` ; `/privacy show`
    `/levels` le sens des niveaux ; `/health` l’état du bot

    {""}**Pour les admins (Gérer le serveur)**
    `/setup` la première carte en une minute
    `/subscribe tags:BTC, Fed` publie ces cartes dans un salon, après un regard sur la semaine
    `/subscriptions` ce qui va où ; y modifier, suspendre, copier ou supprimer
    `/settings` heures calmes, limites, langue ; `/doctor` ce qui ne va pas dans un salon
    `/sources list`, `/admin audit`, `/retract` et autres à l’occasion

    Rien ici n’est un conseil financier.

help-foot = newsvane { $version }, analyste { $analyst } ; logiciel libre sous licence MIT
